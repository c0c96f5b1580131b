package dev.sluice.bundle;

import dev.sluice.policy.TelemetrySettings;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code telemetry:} of {@code machine.yaml}. What is wrong there leaves telemetry off. */
final class TelemetryReader {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N} ._/-]{0,64}");
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final int MOST_KILOBYTES = 64 << 10;

    private final TreeReader in;
    private boolean sound = true;

    private TelemetryReader(TreeReader in) {
        this.in = in;
    }

    static TelemetrySettings read(@Nullable TreeReader in) {
        return in == null ? TelemetrySettings.OFF : new TelemetryReader(in).settings();
    }

    private TelemetrySettings settings() {
        TelemetrySettings settings = new TelemetrySettings(
                otlp(), headers(), syslog(), certificates(), pause(), (long) queueKilobytes() << 10, department());
        in.refuseOtherKeys();
        return sound ? settings : TelemetrySettings.OFF;
    }

    /** Plain HTTP would show the counts to everybody on the way; it is taken for this machine alone. */
    private @Nullable URI otlp() {
        URI address = address("otlp");
        if (address == null
                || "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost())))) {
            return address;
        }
        return refuse("otlp", "neither https nor this machine", "write https://host:4318");
    }

    private @Nullable URI syslog() {
        URI address = address("syslog");
        if (address == null || ("tls".equals(address.getScheme()) && address.getHost() != null)) {
            return address;
        }
        return refuse("syslog", "not a TLS address", "write tls://host:6514");
    }

    private @Nullable URI address(String key) {
        String text = in.optionalText(key);
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            return refuse(key, "not an address", "write https://host:4318 or tls://host:6514");
        }
    }

    private Map<String, String> headers() {
        TreeReader given = in.child("headers");
        Map<String, String> headers = new TreeMap<>();
        if (given != null) {
            given.keys().forEach(name -> headers.put(name, given.text(name)));
        }
        return headers;
    }

    private @Nullable Path certificates() {
        String text = in.optionalText("ca");
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return refuse("ca", "not a path", "name a PEM file");
        }
    }

    private Duration pause() {
        int usual = (int) TelemetrySettings.USUAL_PAUSE.toMinutes();
        return Duration.ofMinutes(between("every-minutes", usual, MOST_MINUTES));
    }

    private int queueKilobytes() {
        return between("queue-kilobytes", TelemetrySettings.USUAL_QUEUE_KILOBYTES, MOST_KILOBYTES);
    }

    private int between(String key, int usual, int most) {
        int given = in.integer(key, usual);
        if (given < 1 || given > most) {
            refuse(key, "out of bounds", "write a number from 1 to " + most);
            return usual;
        }
        return given;
    }

    private String department() {
        String given = in.optionalText("department");
        if (given != null && !LABEL.matcher(given).matches()) {
            refuse("department", "not a short name", "use at most 64 letters, digits, spaces and . _ / -");
        }
        return given == null ? "" : given;
    }

    private <T> @Nullable T refuse(String key, String what, String cure) {
        in.report(key, what, cure);
        sound = false;
        return null;
    }
}
