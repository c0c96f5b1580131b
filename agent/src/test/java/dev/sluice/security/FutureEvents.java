package dev.sluice.security;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.Events;
import dev.sluice.ledger.Ledger;
import dev.sluice.policy.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Puts events into a ledger as an agent with another clock would. */
final class FutureEvents {
    private FutureEvents() {}

    static void add(Path file, Instant when) {
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            ledger.append(Events.event(when, "openai/chatgpt-free", Event.Outcome.SENT, Level.PUBLIC, 1));
        }
    }
}
