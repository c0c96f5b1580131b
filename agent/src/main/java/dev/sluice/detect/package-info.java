/** Finds sensitive spans in a draft. */
@NullMarked
package dev.sluice.detect;

import org.jspecify.annotations.NullMarked;
