package dev.sluice.http;

import dev.sluice.document.DocumentReader;
import dev.sluice.inspect.Inspector;
import dev.sluice.outcome.Outcomes;
import dev.sluice.redact.Redactor;
import dev.sluice.report.ExposureReport;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whatever the routes call. */
public record Collaborators(
        Inspector inspector,
        Redactor redactor,
        DocumentReader documents,
        Outcomes outcomes,
        Reports reports,
        Knowledge knowledge,
        Clock clock) {

    /** Sums the ledger up. */
    public interface Reports {
        /** @param from and to first and last day, null for the usual span */
        ExposureReport between(@Nullable LocalDate from, @Nullable LocalDate to);
    }
}
