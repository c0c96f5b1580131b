package dev.sluice.app;

import dev.sluice.cli.Parts;
import dev.sluice.home.DataHome;
import dev.sluice.http.Collaborators;
import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.LedgerUnavailable;
import dev.sluice.ledger.Pause;
import dev.sluice.outcome.Dismissals;
import dev.sluice.policy.ProductLine;
import dev.sluice.report.ExposureReport;
import dev.sluice.report.ReportBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger of a data directory, opened when it is first needed, and what is read out of it. */
final class Store implements Collaborators.Reports, Parts.Reports, Dismissals.Kept, AutoCloseable {
    static final int USUAL_DAYS = 30;

    private final DataHome home;
    private final Clock clock;
    private final Duration keep;
    private final Function<String, @Nullable ProductLine> lines;
    private @Nullable Ledger ledger;

    /** @param keep how long events are kept */
    Store(DataHome home, Clock clock, Duration keep, Function<String, @Nullable ProductLine> lines) {
        this.home = home;
        this.clock = clock;
        this.keep = keep;
        this.lines = lines;
    }

    void append(Event event) {
        ledger().append(event);
    }

    void append(Pause pause) {
        ledger().append(pause);
    }

    @Override
    public long append(Dismissal dismissal) {
        return ledger().append(dismissal);
    }

    @Override
    public boolean revoke(long dismissal, Instant at) {
        return ledger().revoke(dismissal, at);
    }

    @Override
    public List<Dismissal> dismissals() {
        return ledger().dismissals();
    }

    @Override
    public List<Event> events(Asked asked) {
        return events(Span.of(asked.from(), asked.to(), clock)).stream()
                .filter(asked.which())
                .toList();
    }

    @Override
    public ExposureReport between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return between(new Asked(from, to, event -> true));
    }

    @Override
    public ExposureReport between(Asked asked) {
        Span span = Span.of(asked.from(), asked.to(), clock);
        return new ReportBuilder(lines, ZoneId.systemDefault()).build(events(asked), span.first(), span.last());
    }

    @Override
    public int purge(@Nullable LocalDate upTo) {
        return ledger().purgeBefore(
                        upTo == null
                                ? Instant.ofEpochMilli(Long.MAX_VALUE)
                                : upTo.plusDays(1)
                                        .atStartOfDay(ZoneId.systemDefault())
                                        .toInstant());
    }

    private List<Event> events(Span span) {
        ZoneId zone = ZoneId.systemDefault();
        return ledger().events(
                        span.first().atStartOfDay(zone).toInstant(),
                        span.last().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Days, both included; without a first one, thirty. */
    private record Span(LocalDate first, LocalDate last) {
        static Span of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
            LocalDate last = to == null ? LocalDate.now(clock.withZone(ZoneId.systemDefault())) : to;
            return new Span(from == null ? last.minusDays(USUAL_DAYS - 1) : from, last);
        }
    }

    synchronized Ledger ledger() {
        Ledger open = ledger;
        if (open == null) {
            try {
                home.create();
            } catch (IOException e) {
                throw new LedgerUnavailable("the data directory cannot be written", e);
            }
            open = Ledger.open(home.ledgerFile(), clock);
            open.purgeBefore(clock.instant().minus(keep));
            ledger = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (ledger != null) {
            ledger.close();
            ledger = null;
        }
    }
}
