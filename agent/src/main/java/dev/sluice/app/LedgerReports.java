package dev.sluice.app;

import dev.sluice.cli.Parts;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.ProductLine;
import dev.sluice.report.Asked;
import dev.sluice.report.ExposureReport;
import dev.sluice.report.Leaving;
import dev.sluice.report.ReportBuilder;
import dev.sluice.report.ReportCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports on the ledger of a data directory.
 *
 * @param clock its zone is the person's
 * @param lines the product lines that are known
 */
record LedgerReports(
        Supplier<Ledger> ledger, Clock clock, Supplier<Collection<ProductLine>> lines, TelemetryParts telemetry)
        implements Parts.Reports {

    @Override
    public ExposureReport of(Asked asked) {
        return new ReportBuilder(known()::get).build(ledger.get(), selection(asked));
    }

    @Override
    public SortedMap<String, String> services() {
        Map<String, ProductLine> known = known();
        SortedMap<String, String> names = new TreeMap<>();
        for (String id : ledger.get().lines()) {
            ProductLine line = known.get(id);
            names.put(id, line == null ? id : line.name());
            if (line != null) {
                names.put(line.service(), line.vendor());
            }
        }
        return names;
    }

    private Map<String, ProductLine> known() {
        return lines.get().stream().collect(Collectors.toMap(ProductLine::id, Function.identity()));
    }

    @Override
    public void csv(Asked asked, Appendable out) throws IOException {
        ReportCsv.write(ledger.get(), selection(asked), out);
    }

    @Override
    public Leaving leaving() {
        return telemetry.leaving(clock.instant());
    }

    @Override
    public int purge(@Nullable LocalDate upTo) {
        Instant end = upTo == null
                ? Instant.ofEpochMilli(Long.MAX_VALUE)
                : upTo.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        if (upTo == null) {
            telemetry.forget();
        }
        return ledger.get().purgeBefore(end);
    }

    @Override
    public @Nullable Path setAside() {
        return ledger.get().setAside();
    }

    private Selection selection(Asked asked) {
        Selection selection = asked.selection(clock);
        String service = selection.service();
        if (service != null && !isKnown(service)) {
            throw new Asked.Wrong(
                    "service",
                    "service is no known vendor or product line, and none of this id was used;"
                            + " ids look like openai or openai/chatgpt-free");
        }
        return selection;
    }

    private boolean isKnown(String service) {
        return lines.get().stream()
                        .anyMatch(line ->
                                line.id().equals(service) || line.service().equals(service))
                || ledger.get().lines().stream()
                        .anyMatch(line -> line.equals(service) || line.startsWith(service + "/"));
    }
}
