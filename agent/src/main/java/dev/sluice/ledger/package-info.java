/** Exposure events: counts and keyed fingerprints, never content. */
@NullMarked
package dev.sluice.ledger;

import org.jspecify.annotations.NullMarked;
