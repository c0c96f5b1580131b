package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.TelemetrySettings;
import dev.sluice.telemetry.Heartbeat;
import dev.sluice.telemetry.Preview;
import dev.sluice.telemetry.Source;
import dev.sluice.telemetry.TelemetryFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes pages of made-up histories, for the browser's tests and for the pictures of the documentation. */
class PagesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Path FOLDER =
            Path.of(System.getProperty("sluice.repository", "..")).resolve("agent/target/report-pages");
    private static final Map<String, ProductLine> LINES =
            Builtin.productLines().stream().collect(Collectors.toMap(ProductLine::id, Function.identity()));

    @TempDir
    Path nowhere;

    @ParameterizedTest
    @CsvSource({"empty, 30, 0", "day, 1, 9", "month, 30, 7", "year, 365, 7"})
    void standOnTheirOwn(String name, int days, long seed) throws IOException {
        List<Event> events = seed == 0 ? List.of() : new Histories(seed).days(TODAY, days);
        ExposureReport report = Reported.of(events, Selection.of(TODAY.minusDays(days - 1L), TODAY), LINES::get);
        ReportPage page = new ReportPage(leaving(events));
        assertThat(write(name, page.render(report)))
                .contains(report.from().toString(), report.to().toString())
                .doesNotContain("<form", "<script");
        Filters filters = new Filters("/report/again", Map.of("openai", "OpenAI"), "en", "from");
        assertThat(write(name + "-served", page.render(report, filters)))
                .contains("<form", "role=\"alert\"")
                .doesNotContain("<script");
    }

    private static String write(String name, String page) throws IOException {
        Path file = Files.createDirectories(FOLDER).resolve(name + ".html");
        Files.writeString(file, page, StandardCharsets.UTF_8);
        return page;
    }

    /** The bytes that telemetry would carry of these events. */
    private Leaving leaving(List<Event> events) {
        Source source = new Source() {
            @Override
            public List<Event> events(Instant from, Instant to) {
                return events.stream()
                        .filter(event ->
                                !event.at().isBefore(from) && event.at().isBefore(to))
                        .toList();
            }

            @Override
            public Heartbeat heartbeat() {
                return new Heartbeat("0.1.0", "0.1.0", "balanced 2026.11", 0, 0, 0);
            }
        };
        Instant evening = TODAY.atTime(18, 0).toInstant(ZoneOffset.UTC);
        Preview preview = new Preview(new TelemetryFolder(nowhere), TelemetrySettings.OFF, source);
        return new Leaving(false, preview.hasDevice(), preview.waiting(), preview.next(evening));
    }
}
