package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes pages of made-up histories, for the browser's tests and for the pictures of the documentation. */
class PagesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Path FOLDER =
            Path.of(System.getProperty("sluice.repository", "..")).resolve("agent/target/report-pages");
    private static final Map<String, ProductLine> LINES =
            Builtin.productLines().stream().collect(Collectors.toMap(ProductLine::id, Function.identity()));

    @ParameterizedTest
    @CsvSource({"empty, 30, 0", "day, 1, 9", "month, 30, 7", "year, 365, 7"})
    void standOnTheirOwn(String name, int days, long seed) throws IOException {
        List<Event> events = seed == 0 ? List.of() : new Histories(seed).days(TODAY, days);
        ExposureReport report = Reported.of(events, Selection.of(TODAY.minusDays(days - 1L), TODAY), LINES::get);
        String page = new ReportPage("{}").render(report);
        Path file = Files.createDirectories(FOLDER).resolve(name + ".html");
        Files.writeString(file, page, StandardCharsets.UTF_8);
        assertThat(page)
                .contains(report.from().toString(), report.to().toString())
                .doesNotContain("<form", "<script");
    }
}
