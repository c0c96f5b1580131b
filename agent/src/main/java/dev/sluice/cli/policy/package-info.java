/** The commands about policy and product lines. */
@NullMarked
package dev.sluice.cli.policy;

import org.jspecify.annotations.NullMarked;
