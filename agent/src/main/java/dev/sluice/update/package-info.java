/** Fetches signed policy bundles from the organisation's own file server. */
@NullMarked
package dev.sluice.update;

import org.jspecify.annotations.NullMarked;
