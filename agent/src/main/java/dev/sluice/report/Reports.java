package dev.sluice.report;

import java.io.IOException;

/** Answers what is asked of a ledger. Both throw {@link Asked.Wrong} when there can be no answer. */
public interface Reports {
    ExposureReport of(Asked asked);

    /** What telemetry would send now, byte for byte; see docs/telemetry.md. */
    String leaving();

    /** Writes one row for each event. */
    void csv(Asked asked, Appendable out) throws IOException;
}
