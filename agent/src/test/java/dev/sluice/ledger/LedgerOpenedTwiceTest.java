package dev.sluice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** An agent and a command of the same person may come to a new ledger at the same moment. */
class LedgerOpenedTwiceTest {
    private static final int OPENERS = 4;

    @TempDir
    Path directory;

    @RepeatedTest(25)
    void everyOneOpensAndWrites() throws Exception {
        Path file = directory.resolve("ledger.db");
        CyclicBarrier together = new CyclicBarrier(OPENERS);
        Callable<Void> opener = () -> {
            together.await();
            try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
                ledger.append(Events.event(Instant.now(), "x/y", Event.Outcome.SENT, Level.PUBLIC, 1));
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(OPENERS);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < OPENERS; i++) {
                all.add(pool.submit(opener));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            assertThat(ledger.events(Instant.EPOCH, Instant.now().plusSeconds(60)))
                    .hasSize(OPENERS);
        }
    }
}
