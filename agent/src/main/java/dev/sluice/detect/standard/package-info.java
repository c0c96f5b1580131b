/** The list of checks and recognisers that come with Sluice. */
@NullMarked
package dev.sluice.detect.standard;

import org.jspecify.annotations.NullMarked;
