package dev.sluice.report;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events kept in a ledger of their own, and the report on it. */
final class Reported {
    private Reported() {}

    static ExposureReport of(List<Event> events, Selection selection, Function<String, @Nullable ProductLine> lines) {
        return with(events, ledger -> new ReportBuilder(lines).build(ledger, selection));
    }

    static <T> T with(List<Event> events, Function<Ledger, T> use) {
        try {
            Path folder = Files.createTempDirectory("reported");
            try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC())) {
                ledger.append(events);
                return use.apply(ledger);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
