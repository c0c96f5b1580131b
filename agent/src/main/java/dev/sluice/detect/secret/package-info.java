/** What tells secrets from placeholders, and finds those that are too long or too free for a pattern. */
@NullMarked
package dev.sluice.detect.secret;

import org.jspecify.annotations.NullMarked;
