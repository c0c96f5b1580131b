/** Trains the shipped model of names; not part of the agent. */
@NullMarked
package dev.sluice.train;

import org.jspecify.annotations.NullMarked;
