/** Reads rows of separated values. */
@NullMarked
package dev.sluice.detect.table;

import org.jspecify.annotations.NullMarked;
