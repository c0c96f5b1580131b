package dev.sluice.policy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an administrator wants counts sent, from the machine's own file alone; a policy bundle cannot switch it on.
 *
 * @param otlp base address of an OpenTelemetry collector, or null
 * @param headers sent with every request to the collector, such as an authorisation
 * @param syslog {@code tls://host:port} of a syslog server, or null
 * @param ca PEM file of certificates to trust instead of the system's, or null
 * @param every how often
 * @param queueBytes how much may wait on disk for each of the two
 * @param department what the administrator calls the part of the organisation, empty when nothing is to be said
 */
public record TelemetrySettings(
        @Nullable URI otlp,
        Map<String, String> headers,
        @Nullable URI syslog,
        @Nullable Path ca,
        Duration every,
        long queueBytes,
        String department) {
    public static final Duration USUAL_PAUSE = Duration.ofDays(1);
    public static final int USUAL_QUEUE_KILOBYTES = 1024;

    public static final TelemetrySettings OFF =
            new TelemetrySettings(null, Map.of(), null, null, USUAL_PAUSE, USUAL_QUEUE_KILOBYTES << 10, "");

    public TelemetrySettings {
        headers = Map.copyOf(headers);
    }

    public boolean isOn() {
        return otlp != null || syslog != null;
    }

    /** Leaves the headers out: one of them may be a secret. */
    @Override
    public String toString() {
        return "TelemetrySettings[otlp=" + otlp + ", syslog=" + syslog + ", every=" + every + "]";
    }
}
