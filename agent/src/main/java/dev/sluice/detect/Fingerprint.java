package dev.sluice.detect;

import dev.sluice.text.Range;
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
        Mixer mixer = new Mixer();
        mixer.add(region.chars(), region.lookFrom(), region.lookTo());
        Range heading = region.heading();
        if (heading != null) {
            mixer.add(region.chars(), heading.start(), heading.end());
        }
        long shape = (long) (region.from() - region.lookFrom()) << 42
                ^ (long) (region.to() - region.from()) << 20
                ^ (region.readTo() - region.to()) << 10
                ^ (region.lookTo() - region.to());
        return new Fingerprint(mixer.high ^ mixer.high >>> 32, mixer.low ^ mixer.low >>> 29, shape);
    }

    /** Two sums that every character changes. */
    private static final class Mixer {
        private long high = KEY_HIGH;
        private long low = KEY_LOW;

        void add(char[] chars, int from, int to) {
            long first = high;
            long second = low;
            int i = from;
            for (; i + 4 <= to; i += 4) {
                long word =
                        chars[i] | (long) chars[i + 1] << 16 | (long) chars[i + 2] << 32 | (long) chars[i + 3] << 48;
                first = Long.rotateLeft((first ^ word) * ODD_HIGH, 29);
                second = Long.rotateLeft(second + word, 31) * ODD_LOW;
            }
            for (; i < to; i++) {
                first = Long.rotateLeft((first ^ chars[i]) * ODD_HIGH, 29);
                second = Long.rotateLeft(second + chars[i], 31) * ODD_LOW;
            }
            high = first;
            low = second;
        }
    }
}
