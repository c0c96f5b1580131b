/** A draft and its normalised view, with exact UTF-16 offsets both ways. The only type that holds typed text. */
@NullMarked
package dev.sluice.text;

import org.jspecify.annotations.NullMarked;
