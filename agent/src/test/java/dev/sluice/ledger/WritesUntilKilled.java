package dev.sluice.ledger;

import dev.sluice.policy.Level;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Appends events for ever and tells of each with one byte once it is committed; a process for {@link LedgerCrashTest}. */
public final class WritesUntilKilled {
    private WritesUntilKilled() {}

    public static void main(String[] arguments) throws IOException {
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]), Clock.systemUTC());
                FileOutputStream told = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                ledger.append(
                        Events.event(Instant.EPOCH, "openai/chatgpt-free", Event.Outcome.SENT, Level.REGULATED, 7));
                told.write('.');
            }
        }
    }
}
