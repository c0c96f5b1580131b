package dev.sluice.ledger;

import java.time.Instant;

/** A time without warnings. A person who ends it early makes the next one, which ends at its start. */
public record Pause(Instant at, Instant until) {}
