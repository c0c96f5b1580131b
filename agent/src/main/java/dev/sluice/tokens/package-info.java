/** Counts tokens and remembers unchanged paragraphs. */
@NullMarked
package dev.sluice.tokens;

import org.jspecify.annotations.NullMarked;
