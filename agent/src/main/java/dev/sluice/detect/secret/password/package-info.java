/** What tells passwords people choose from words, names and variables, and finds those that stand out. */
@NullMarked
package dev.sluice.detect.secret.password;

import org.jspecify.annotations.NullMarked;
