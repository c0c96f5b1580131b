/** Pure decision: findings, level, tokens and product line against policy. */
@NullMarked
package dev.sluice.decide;

import org.jspecify.annotations.NullMarked;
