package dev.sluice.detect;

import java.security.SecureRandom;

/**
 * 128 bits under a key of this process that stand for a region in the memory of results, so that no text is kept there.
 *
 * @param shape where the region lies in what was looked at
 */
record Fingerprint(long high, long low, long shape) {
    private static final long KEY_HIGH = new SecureRandom().nextLong();
    private static final long KEY_LOW = new SecureRandom().nextLong();
    private static final long ODD_HIGH = 0x9E3779B97F4A7C15L;
    private static final long ODD_LOW = 0xC2B2AE3D27D4EB4FL;

    static Fingerprint of(Region region) {
        char[] chars = region.chars();
        int end = region.lookTo();
        long high = KEY_HIGH;
        long low = KEY_LOW;
        int i = region.lookFrom();
        for (; i + 4 <= end; i += 4) {
            long word = chars[i] | (long) chars[i + 1] << 16 | (long) chars[i + 2] << 32 | (long) chars[i + 3] << 48;
            high = Long.rotateLeft((high ^ word) * ODD_HIGH, 29);
            low = Long.rotateLeft(low + word, 31) * ODD_LOW;
        }
        for (; i < end; i++) {
            high = Long.rotateLeft((high ^ chars[i]) * ODD_HIGH, 29);
            low = Long.rotateLeft(low + chars[i], 31) * ODD_LOW;
        }
        long shape = (long) (region.from() - region.lookFrom()) << 42
                ^ (long) (region.to() - region.from()) << 20
                ^ (region.readTo() - region.to()) << 10
                ^ (region.lookTo() - region.to());
        return new Fingerprint(high ^ high >>> 32, low ^ low >>> 29, shape);
    }
}
