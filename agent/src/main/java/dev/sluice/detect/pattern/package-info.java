/** What a regular expression says, read into a tree: RE2 syntax and its sets of characters. */
@NullMarked
package dev.sluice.detect.pattern;

import org.jspecify.annotations.NullMarked;
