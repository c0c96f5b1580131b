/** The main street: the steps from draft to verdict, in order. */
@NullMarked
package dev.sluice.inspect;

import org.jspecify.annotations.NullMarked;
