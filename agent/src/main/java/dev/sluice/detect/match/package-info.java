/** Matching machinery that knows nothing of detectors: literals, patterns, character kinds. */
@NullMarked
package dev.sluice.detect.match;

import org.jspecify.annotations.NullMarked;
