package dev.sluice.telemetry;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.LedgerUnavailable;
import dev.sluice.policy.TelemetrySettings;
import dev.sluice.report.Histories;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's machine with a made-up history and a clock that is moved by hand. */
final class Office extends Clock implements Source {
    static final Instant MONDAY = Instant.parse("2026-11-23T18:00:00Z");

    private final List<Event> events = new Histories(11).busy(24).days(LocalDate.parse("2026-12-03"), 40);
    private final TelemetryFolder folder;
    private final TelemetrySettings settings;
    private Instant now = MONDAY;
    private boolean ledgerGone;

    Office(Path home, TelemetrySettings settings) {
        this.folder = new TelemetryFolder(home.resolve("telemetry"));
        this.settings = settings;
    }

    static TelemetrySettings settings(@Nullable URI otlp, @Nullable URI syslog, @Nullable Path ca) {
        Map<String, String> headers = Map.of("Authorization", "Bearer of-the-office");
        return new TelemetrySettings(otlp, headers, syslog, ca, Duration.ofDays(1), 1 << 20, "Claims");
    }

    /** As after a restart: only what is on disk is remembered. */
    Telemetry sender() {
        return new Telemetry(new Composer(folder, settings, this), this, () -> 0.5);
    }

    String preview() {
        Preview preview = new Preview(folder, settings, this);
        return preview.waiting() + preview.next(now);
    }

    TelemetryStatus status() {
        return TelemetryStatus.read(folder, settings);
    }

    TelemetryFolder folder() {
        return folder;
    }

    TelemetrySettings settings() {
        return settings;
    }

    void loseLedger(boolean gone) {
        ledgerGone = gone;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public List<Event> events(Instant from, Instant to) {
        if (ledgerGone) {
            throw new LedgerUnavailable("the disk is full");
        }
        return events.stream()
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(to))
                .toList();
    }

    @Override
    public Heartbeat heartbeat() {
        return new Heartbeat("1.2.3", "1.2.4", "acme 7", 1, 2, 0);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
