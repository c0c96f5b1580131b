package dev.sluice.report;

import java.io.IOException;
import java.util.SortedMap;

/** Answers what is asked of a ledger. They throw {@link Asked.Wrong} when there can be no answer. */
public interface Reports {
    ExposureReport of(Asked asked);

    /** What telemetry would send now; see docs/telemetry.md. */
    Leaving leaving();

    /** Names of all vendors and product lines that were used, by id. */
    SortedMap<String, String> services();

    /** Writes one row for each event. */
    void csv(Asked asked, Appendable out) throws IOException;
}
