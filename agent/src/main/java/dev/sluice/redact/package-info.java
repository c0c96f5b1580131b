/** Placeholders, the vault that keeps them in memory, restoring, and what of a text is needed. */
@NullMarked
package dev.sluice.redact;

import org.jspecify.annotations.NullMarked;
