/** Puts policy into words for people: what is in force and why, what can never apply, and a page anyone can read. */
@NullMarked
package dev.sluice.explain;

import org.jspecify.annotations.NullMarked;
