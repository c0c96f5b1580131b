package dev.sluice.bundle;

import dev.sluice.policy.Problem;
import dev.sluice.policy.TelemetrySettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator's {@code machine.yaml} says of the person at this machine.
 *
 * @param groups groups of people that policy speaks of
 * @param people what the person is called beside their account's name, such as a work address
 * @param bundle where the organisation publishes its signed bundle, or null
 * @param telemetry where counts are sent, nowhere unless it says so
 */
public record MachineNotes(
        Set<String> groups, Set<String> people, @Nullable BundleSource bundle, TelemetrySettings telemetry) {
    public static final String FILE = "machine.yaml";
    public static final MachineNotes NONE = new MachineNotes(Set.of(), Set.of(), null, TelemetrySettings.OFF);
    private static final Pattern PROXY = Pattern.compile("http://[\\w.-]+:(?<port>\\d{1,5})/?");
    private static final int MOST_PORTS = 65_535;
    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);

    /**
     * Where bundles are published.
     *
     * @param betweenLooks how long the agent waits until it looks there again, on average
     * @param ca certificates the server must be vouched for by, in a PEM file, or null for those the system trusts
     * @param proxy what leads to the server, or null where the way is direct
     */
    public record BundleSource(
            URI address,
            Duration betweenLooks,
            @Nullable Path ca,
            @Nullable URI proxy) {}

    /** The notes in the machine's policy folder; none without the file. */
    public static MachineNotes read(@Nullable Path folder, Consumer<Problem> problems) {
        Path file = folder == null ? null : folder.resolve(FILE);
        if (file == null || !Files.exists(file)) {
            return NONE;
        }
        try {
            Tree tree = PolicyFolder.document(file, problems);
            if (tree == null) {
                return NONE;
            }
            return of(TreeReader.of(file.toString(), tree, problems));
        } catch (IOException e) {
            problems.accept(new Problem(file.toString(), 0, "", "cannot be read", "check who may read it"));
            return NONE;
        }
    }

    static MachineNotes of(TreeReader in) {
        MachineNotes notes = new MachineNotes(
                set(in.texts("groups")),
                set(in.texts("people")),
                bundle(in),
                TelemetryReader.read(in.child("telemetry")));
        in.refuseOtherKeys();
        return notes;
    }

    private static @Nullable BundleSource bundle(TreeReader in) {
        String text = in.optionalText("bundle");
        String ca = in.optionalText("bundle-ca");
        Duration betweenLooks = betweenLooks(in);
        URI proxy = proxy(in);
        try {
            return text == null
                    ? null
                    : new BundleSource(URI.create(text), betweenLooks, ca == null ? null : Path.of(ca), proxy);
        } catch (IllegalArgumentException e) {
            in.report(
                    "bundle", "not an address, or bundle-ca is not a path", "write https://host/path or file:///path");
            return null;
        }
    }

    private static @Nullable URI proxy(TreeReader in) {
        String text = in.optionalText("bundle-proxy");
        if (text == null) {
            return null;
        }
        Matcher proxy = PROXY.matcher(text);
        if (!proxy.matches() || Integer.parseInt(proxy.group("port")) > MOST_PORTS) {
            in.report("bundle-proxy", "not a proxy", "write http://host:port, without a password");
            return null;
        }
        return URI.create(text);
    }

    private static Duration betweenLooks(TreeReader in) {
        int seconds = in.integer("bundle-seconds", (int) QUARTER_HOUR.toSeconds());
        if (seconds < 1) {
            in.report("bundle-seconds", "less than a second", "write 900 for a quarter of an hour");
            return QUARTER_HOUR;
        }
        return Duration.ofSeconds(seconds);
    }

    private static Set<String> set(List<String> texts) {
        return Set.copyOf(new HashSet<>(texts));
    }
}
