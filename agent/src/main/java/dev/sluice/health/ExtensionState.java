package dev.sluice.health;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the extension last said of itself. It is not kept over a restart: the extension speaks again with the next page. */
public final class ExtensionState {
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST_SITES = 1_000;

    private final Map<String, Instant> broken = new HashMap<>();
    private String version = "";

    /** @param brokenSite host name of a site it could not read, or null */
    public synchronized void note(String said, @Nullable String brokenSite, Instant at) {
        version = said;
        if (brokenSite != null && (broken.size() < MOST_SITES || broken.containsKey(brokenSite))) {
            broken.put(brokenSite, at);
        }
    }

    /** Empty when no extension has spoken. */
    public synchronized String version() {
        return version;
    }

    /** How many sites it could not read within the last day. */
    public synchronized int brokenSites(Instant now) {
        // What was noted while the clock ran far ahead would otherwise stay until it is that late.
        broken.values().removeIf(at -> Duration.between(at, now).abs().compareTo(REMEMBERED) > 0);
        return broken.size();
    }
}
