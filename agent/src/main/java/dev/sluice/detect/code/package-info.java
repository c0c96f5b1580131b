/** Source code: whether a text is some, in which language, and whose it says it is. */
@NullMarked
package dev.sluice.detect.code;

import org.jspecify.annotations.NullMarked;
