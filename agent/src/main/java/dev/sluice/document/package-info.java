/** Reads the text out of attached documents, in a child process with limits. */
@NullMarked
package dev.sluice.document;

import org.jspecify.annotations.NullMarked;
