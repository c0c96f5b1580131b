package dev.sluice.bench;

import dev.sluice.bundle.Builtin;
import dev.sluice.ledger.Bulk;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Events;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Selection;
import dev.sluice.ledger.Sums;
import dev.sluice.policy.Level;
import dev.sluice.policy.ProductLine;
import dev.sluice.report.ExposureReport;
import dev.sluice.report.Histories;
import dev.sluice.report.ReportBuilder;
import dev.sluice.report.ReportCsv;
import dev.sluice.report.ReportJson;
import dev.sluice.report.Leaving;
import dev.sluice.report.ReportPage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ledger of a million made-up events: how long each view takes, and how much memory. */
public final class LedgerBench {
    private static final LocalDate LAST = LocalDate.parse("2026-11-23");
    private static final int DAYS = 365;
    private static final int RUNS = 7;
    private static final Map<String, ProductLine> LINES =
            Builtin.productLines().stream().collect(Collectors.toMap(ProductLine::id, Function.identity()));

    private final PrintStream out;
    private final Ledger ledger;

    private LedgerBench(PrintStream out, Ledger ledger) {
        this.out = out;
        this.ledger = ledger;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("ledger-bench");
        Path file = folder.resolve("ledger.db");
        try {
            Bulk.write(file, events(count));
            long start = System.nanoTime();
            try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
                line(out, "first sums of " + count + " events", start);
                line(out, "file", Files.size(file) >> 20, "MB");
                new LedgerBench(out, ledger).measure();
            }
        } finally {
            for (Path left : Files.list(folder).toList()) {
                Files.delete(left);
            }
            Files.delete(folder);
        }
    }

    private static Iterator<Event> events(int count) {
        int each = count / DAYS + 1;
        Histories histories = new Histories(7).busy(each);
        return Stream.iterate(LAST.minusDays(DAYS - 1L), day -> day.plusDays(1))
                .flatMap(day -> histories.day(day).stream())
                .limit(count)
                .iterator();
    }

    private void measure() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Selection year = Selection.of(LAST.minusDays(DAYS - 1L), LAST);
        Selection some = new Selection(LAST.minusDays(89), LAST, "openai", Level.INTERNAL);
        views("a year", year);
        views("a quarter of one vendor, from internal", some);
        long start = System.nanoTime();
        ledger.append(Events.event(
                LAST.atStartOfDay().toInstant(ZoneOffset.UTC), "a/b", Event.Outcome.SENT, Level.REGULATED, 9));
        line(out, "one more event", start);
        start = System.nanoTime();
        try {
            ReportCsv.write(ledger, year, Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line(out, "csv of every event", start);
        line(out, "peak heap, csv included", peakHeap(), "MB");
    }

    private void views(String title, Selection selection) {
        ReportBuilder builder = new ReportBuilder(LINES::get);
        Map<String, Runnable> views = new LinkedHashMap<>();
        views.put("totals, score, lines, levels, avoided", () -> ledger.sums(selection, Sums::uses));
        views.put("timeline", () -> ledger.sums(selection, Sums::days));
        views.put("kinds", () -> ledger.sums(selection, Sums::kinds));
        views.put("repeated values", () -> ledger.sums(selection, sums -> sums.repeated(20)));
        views.put("chats that carry history", () -> ledger.sums(selection, sums -> sums.chats(20)));
        views.put("whole report", () -> builder.build(ledger, selection));
        ExposureReport report = builder.build(ledger, selection);
        views.put("page from the report", () -> new ReportPage(new Leaving(false, false, "", "nothing")).render(report));
        views.put("json from the report", () -> ReportJson.text(report));
        out.println(title + " (" + report.totals().events() + " events)");
        views.forEach((name, view) -> line(out, name, median(view), "ms"));
        line(out, "peak heap so far", peakHeap(), "MB");
    }

    private static double median(Runnable view) {
        double[] millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            view.run();
            millis[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    private static long peakHeap() {
        return pools().map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void line(PrintStream out, String what, long startNanos) {
        line(out, what, (System.nanoTime() - startNanos) / 1e6, "ms");
    }

    private static void line(PrintStream out, String what, double value, String unit) {
        out.printf(Locale.ROOT, "  %-45s %9.1f %s%n", what, value, unit);
    }
}
