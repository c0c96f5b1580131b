package dev.sluice.app;

import dev.sluice.home.DataHome;
import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.LedgerUnavailable;
import dev.sluice.ledger.Pause;
import dev.sluice.outcome.Dismissals;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of a data directory, opened when it is first needed, and what others keep in it. */
final class Store implements Dismissals.Kept, AutoCloseable {
    private final DataHome home;
    private final Clock clock;
    private final Duration keep;
    private @Nullable Ledger ledger;

    /** @param keep how long events are kept */
    Store(DataHome home, Clock clock, Duration keep) {
        this.home = home;
        this.clock = clock;
        this.keep = keep;
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
