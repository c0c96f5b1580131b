package dev.sluice.telemetry;

import dev.sluice.ledger.Event;
import java.time.Instant;
import java.util.List;

/** Where telemetry gets what it counts. */
public interface Source {
    /** Events of a span, the end excluded. */
    List<Event> events(Instant from, Instant to);

    /** How the device is; what was lost is added by the sender. */
    Heartbeat heartbeat();
}
