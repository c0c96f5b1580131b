/** Ways of writing a value so that it does not look like one, and the plain text behind them. */
@NullMarked
package dev.sluice.detect.disguise;

import org.jspecify.annotations.NullMarked;
