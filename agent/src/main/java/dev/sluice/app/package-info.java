/** Composition root: the only place that wires parts together and reads the environment. */
@NullMarked
package dev.sluice.app;

import org.jspecify.annotations.NullMarked;
