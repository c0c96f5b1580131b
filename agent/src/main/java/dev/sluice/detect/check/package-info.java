/** Check digits and structures of published number schemes; one scheme, one class. */
@NullMarked
package dev.sluice.detect.check;

import org.jspecify.annotations.NullMarked;
