/** Markings of papers that not everybody may read: what words they are made of, and where on a page they stand. */
@NullMarked
package dev.sluice.detect.marking;

import org.jspecify.annotations.NullMarked;
