/** Reads, checks and verifies policy folders and signed bundles; the machine's policy beats the user's. */
@NullMarked
package dev.sluice.bundle;

import org.jspecify.annotations.NullMarked;
