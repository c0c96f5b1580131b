/** The person's data directory: token, port file, their rights, and the agent that runs there. */
@NullMarked
package dev.sluice.home;

import org.jspecify.annotations.NullMarked;
