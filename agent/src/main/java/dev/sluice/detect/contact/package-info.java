/** Recognisers of the ways to reach a person that no pattern can tell from other numbers. */
@NullMarked
package dev.sluice.detect.contact;

import org.jspecify.annotations.NullMarked;
