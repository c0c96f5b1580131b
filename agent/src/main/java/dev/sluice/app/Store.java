package dev.sluice.app;

import dev.sluice.home.DataHome;
import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.LedgerUnavailable;
import dev.sluice.ledger.Pause;
import dev.sluice.ledger.Renewal;
import dev.sluice.outcome.Dismissals;
import dev.sluice.outcome.Outcomes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of a data directory, opened when it is first needed, and what others keep in it. */
final class Store implements Outcomes.Kept, Dismissals.Kept, AutoCloseable {
    private final DataHome home;
    private final Clock clock;
    private final Duration keep;
    private @Nullable Ledger ledger;
    private @Nullable LocalDate purged;
    private boolean closed;

    /** @param keep how long events are kept */
    Store(DataHome home, Clock clock, Duration keep) {
        this.home = home;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public long append(Event event, List<Renewal> renewals) {
        return ledger().append(event, renewals);
    }

    @Override
    public boolean answerChecked(long event) {
        return ledger().answerChecked(event);
    }

    void append(Pause pause) {
        ledger().append(pause);
    }

    @Override
    public long append(Dismissal dismissal) {
        return ledger().append(dismissal);
    }

    @Override
    public void renew(List<Renewal> renewals) {
        ledger().renew(renewals);
    }

    @Override
    public boolean revoke(long dismissal, Instant at) {
        return ledger().revoke(dismissal, at);
    }

    @Override
    public List<Dismissal> dismissals() {
        return ledger().dismissals();
    }

    /** The open ledger, without what was kept for long enough. */
    synchronized Ledger ledger() {
        Ledger open = ledger;
        if (open == null) {
            if (closed) {
                throw new LedgerUnavailable("the agent has ended");
            }
            try {
                home.create();
            } catch (IOException e) {
                throw new LedgerUnavailable("the data directory cannot be written", e);
            }
            open = Ledger.open(home.ledgerFile(), clock);
            ledger = open;
        }
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(purged)) {
            open.purgeBefore(clock.instant().minus(keep));
            purged = today;
        }
        return open;
    }

    /** For good: whoever still comes from another thread must not open the ledger again. */
    @Override
    public synchronized void close() {
        closed = true;
        if (ledger != null) {
            ledger.close();
            ledger = null;
        }
    }
}
