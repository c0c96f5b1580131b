/** Resolves the product line from signals, with evidence and confidence. */
@NullMarked
package dev.sluice.tier;

import org.jspecify.annotations.NullMarked;
