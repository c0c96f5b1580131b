package dev.sluice.app;

import dev.sluice.home.DataHome;
import dev.sluice.ledger.KeyRing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The keys of the ledger's fingerprints, newest first, changed in their file when it is time. Thread safe. */
final class LedgerKeys implements Supplier<List<byte[]>> {
    private final DataHome home;
    private final Clock clock;
    private final Duration keep;
    private KeyRing ring;

    /**
     * @param keep how long the ledger keeps events
     * @throws IOException if the keys cannot be read, or a first one cannot be written
     */
    LedgerKeys(DataHome home, Clock clock, Duration keep) throws IOException {
        this.home = home;
        this.clock = clock;
        this.keep = keep;
        this.ring = read(home, clock).at(clock.instant(), keep);
        home.writeLedgerKeys(ring.text());
    }

    /** @throws IOException if the file is damaged or others can read it */
    static KeyRing read(DataHome home, Clock clock) throws IOException {
        try {
            return KeyRing.parse(home.ledgerKeys(), clock.instant());
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    home.ledgerKeyFile() + " is damaged; delete it: repeated values are then counted anew", e);
        }
    }

    @Override
    public synchronized List<byte[]> get() {
        try {
            renew();
        } catch (IOException e) {
            // The keys there are serve until the disk takes the new one.
        }
        return ring.keys().stream().map(KeyRing.Key::secret).toList();
    }

    /** What is on disk comes first: a fingerprint under a key that is lost would never be met again. */
    private void renew() throws IOException {
        KeyRing due = ring.at(clock.instant(), keep);
        if (due != ring) {
            home.writeLedgerKeys(due.text());
            ring = due;
        }
    }
}
