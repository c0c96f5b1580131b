package dev.sluice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten kills by default; {@code -Dsluice.kills=200} for more. */
class LedgerCrashTest {
    @TempDir
    Path directory;

    @Test
    void losesNoCommittedEventWhenKilledWhileWriting() throws IOException, InterruptedException {
        Path file = directory.resolve("ledger.db");
        Random random = new Random(20261123);
        long committed = 0;
        for (int kill = 0; kill < Integer.getInteger("sluice.kills", 10); kill++) {
            committed += acknowledgedUntilKilled(file, 1 + random.nextInt(40));
            try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
                int kept = ledger.events(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
                        .size();
                assertThat(ledger.isSound()).isTrue();
                assertThat(ledger.setAside()).isNull();
                assertThat((long) kept).as("after kill " + kill).isGreaterThanOrEqualTo(committed);
                committed = kept;
            }
        }
    }

    private static long acknowledgedUntilKilled(Path file, int atLeast) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream told = writer.getInputStream()) {
            long acknowledged = told.readNBytes(atLeast).length;
            writer.toHandle().destroyForcibly();
            acknowledged += told.readAllBytes().length;
            writer.waitFor();
            assertThat(acknowledged).isGreaterThanOrEqualTo(atLeast);
            return acknowledged;
        }
    }
}
