/** Commands, printing and exit codes. */
@NullMarked
package dev.sluice.cli;

import org.jspecify.annotations.NullMarked;
