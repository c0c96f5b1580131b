/** Matching machinery that knows nothing of detectors: literals, automata of patterns, character kinds. */
@NullMarked
package dev.sluice.detect.match;

import org.jspecify.annotations.NullMarked;
