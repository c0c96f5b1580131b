package dev.sluice.tokens;

import java.util.concurrent.ThreadLocalRandom;

/** Names a paragraph by 128 bits that change with every start, so that no text is kept. */
record Fingerprint(long high, long low) {
    private static final long SEED = ThreadLocalRandom.current().nextLong();
    private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
    private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;
    private static final int AT_ONCE = 4;

    static Fingerprint of(String text, int from, int to) {
        long high = SEED;
        long low = ~SEED ^ (to - from);
        int at = from;
        for (; at + AT_ONCE <= to; at += AT_ONCE) {
            long four = text.charAt(at)
                    | (long) text.charAt(at + 1) << 16
                    | (long) text.charAt(at + 2) << 32
                    | (long) text.charAt(at + 3) << 48;
            high = Long.rotateLeft(high ^ four * FIRST_PRIME, 29) * SECOND_PRIME;
            low = Long.rotateLeft(low + four * SECOND_PRIME, 31) * FIRST_PRIME;
        }
        for (; at < to; at++) {
            char c = text.charAt(at);
            high = Long.rotateLeft(high ^ c * FIRST_PRIME, 29) * SECOND_PRIME;
            low = Long.rotateLeft(low + c * SECOND_PRIME, 31) * FIRST_PRIME;
        }
        return new Fingerprint(high ^ high >>> 32, low ^ low >>> 29);
    }
}
