package dev.sluice.report;

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

/** Writes pages of made-up histories into a folder, to look at and to take pictures of. */
public final class Pictures {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder.resolve("month.html"), 30, new Histories(7).days(TODAY, 30));
        write(folder.resolve("year.html"), 365, new Histories(7).days(TODAY, 365));
        write(folder.resolve("day.html"), 1, new Histories(9).days(TODAY, 1));
        write(folder.resolve("empty.html"), 30, List.of());
    }

    private static void write(Path file, int days, List<Event> events) throws IOException {
        Map<String, ProductLine> lines =
                Builtin.productLines().stream().collect(Collectors.toMap(ProductLine::id, Function.identity()));
        ExposureReport report = Reported.of(events, Selection.of(TODAY.minusDays(days - 1L), TODAY), lines::get);
        Files.writeString(file, new ReportPage("nothing").render(report), StandardCharsets.UTF_8);
    }
}
