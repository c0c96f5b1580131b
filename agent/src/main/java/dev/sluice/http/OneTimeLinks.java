package dev.sluice.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** Keys that open one page once, within a short time, for a browser tab that has no token. Thread safe. */
final class OneTimeLinks {
    private static final int BYTES = 32;
    private static final int MOST = 100;

    /** Long enough to read an address in a terminal and open it. */
    static final Duration TO_OPEN = Duration.ofMinutes(10);

    /** Long enough to come back to an open page in the evening and ask it for other days. */
    static final Duration TO_GO_ON = Duration.ofHours(12);

    private final Cache<String, Long> open = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(TO_GO_ON)
            .executor(Runnable::run)
            .build();

    String create(Duration valid) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = HexFormat.of().formatHex(key);
        open.put(text, System.nanoTime() + valid.toNanos());
        return text;
    }

    boolean use(String key) {
        Long end = open.asMap().remove(key);
        return end != null && end - System.nanoTime() > 0;
    }
}
