/** The JSON forms of verdicts, product lines and redactions, the same on the command line and over HTTP. */
@NullMarked
package dev.sluice.wire;

import org.jspecify.annotations.NullMarked;
