package dev.sluice.telemetry;

import dev.sluice.policy.TelemetrySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes what is to be said next; the preview and the sender both take it from here. */
record Composer(TelemetryFolder folder, TelemetrySettings settings, Source source) {
    /** How far back it looks after a long absence. */
    private static final Duration LONGEST = Duration.ofDays(31);

    /** What is to be said of the time since {@code from}. */
    Dispatch dispatch(String device, Instant from, Instant now) {
        Instant earliest = now.minus(LONGEST);
        List<Instant> cuts = Counts.cuts(from.isBefore(earliest) ? earliest : from, now);
        List<Counts> days = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            Instant start = cuts.get(i - 1);
            Counts counts = Counts.of(source.events(start, cuts.get(i)), start, cuts.get(i));
            if (!counts.isEmpty()) {
                days.add(counts);
            }
        }
        Heartbeat heartbeat = source.heartbeat().withLost(folder.state().lost());
        return new Dispatch(device, settings.department(), now, heartbeat, days);
    }
}
