/** Finds postal addresses by a grammar over words and numbers. */
@NullMarked
package dev.sluice.detect.address;

import org.jspecify.annotations.NullMarked;
