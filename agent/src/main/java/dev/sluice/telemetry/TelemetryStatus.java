package dev.sluice.telemetry;

import dev.sluice.policy.TelemetrySettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How telemetry fares, as far as it is written down.
 *
 * @param lastSuccess when something was taken last, or null
 * @param queued parcels that wait
 * @param problem why the last attempt failed, empty when it did not
 */
public record TelemetryStatus(boolean on, @Nullable Instant lastSuccess, int queued, long lost, String problem) {
    public static TelemetryStatus read(TelemetryFolder folder, TelemetrySettings settings) {
        State state = folder.state();
        int queued = new DiskQueue(folder.otlp(), 0).size() + new DiskQueue(folder.syslog(), 0).size();
        return new TelemetryStatus(settings.isOn(), state.lastSuccess(), queued, state.lost(), state.problem());
    }

    /** Whether what is due has not gone through for three times as long as it should take. */
    public boolean isLate(TelemetrySettings settings, Instant now) {
        return on
                && queued > 0
                && (lastSuccess == null
                        || lastSuccess.plus(settings.every().multipliedBy(3)).isBefore(now));
    }
}
