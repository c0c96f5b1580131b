package dev.sluice.tokens;

import java.util.function.ToIntFunction;

/** Estimates long texts from evenly spaced parts, so that time does not grow with length. */
final class Sample {
    static final int LONGEST_COUNTED = 262_144;

    private static final int PARTS = 64;
    private static final int PART_LENGTH = LONGEST_COUNTED / 2 / PARTS;

    private Sample() {}

    static int estimate(String text, ToIntFunction<String> count) {
        long tokens = 0;
        long counted = 0;
        for (int part = 0; part < PARTS; part++) {
            int start = (int) ((long) (text.length() - PART_LENGTH) * part / (PARTS - 1));
            String piece = text.substring(start, start + PART_LENGTH);
            tokens += count.applyAsInt(piece);
            counted += piece.length();
        }
        return (int) Math.min(Integer.MAX_VALUE, tokens * text.length() / counted);
    }
}
