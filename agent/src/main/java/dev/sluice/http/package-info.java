/** Routes behind one gate, and problem+json errors. */
@NullMarked
package dev.sluice.http;

import org.jspecify.annotations.NullMarked;
