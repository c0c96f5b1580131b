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
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Cache<String, Boolean> open = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(VALID)
            .executor(Runnable::run)
            .build();

    String create() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = HexFormat.of().formatHex(key);
        open.put(text, true);
        return text;
    }

    boolean use(String key) {
        return open.asMap().remove(key) != null;
    }
}
