package dev.sluice.http;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys that open one page once, within a short time, for a browser tab that has no token. When there are too many the oldest
 * goes; a cache by frequency would turn the new one away, which is the one that is about to be opened. Thread safe.
 */
final class OneTimeLinks {
    private static final int BYTES = 32;
    private static final int MOST = 100;

    /** Long enough to read an address in a terminal and open it. */
    static final Duration TO_OPEN = Duration.ofMinutes(10);

    /** Long enough to come back to an open page in the evening and ask it for other days. */
    static final Duration TO_GO_ON = Duration.ofHours(12);

    /** When each ends, the oldest first. */
    private final Map<String, Long> open = new LinkedHashMap<>();

    synchronized String create(Duration valid) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = HexFormat.of().formatHex(key);
        if (open.size() == MOST) {
            Iterator<String> oldestFirst = open.keySet().iterator();
            oldestFirst.next();
            oldestFirst.remove();
        }
        open.put(text, System.nanoTime() + valid.toNanos());
        return text;
    }

    synchronized boolean use(String key) {
        Long end = open.remove(key);
        return end != null && end - System.nanoTime() > 0;
    }
}
