/** Finds names of people with a compact sequence model. */
@NullMarked
package dev.sluice.detect.names;

import org.jspecify.annotations.NullMarked;
