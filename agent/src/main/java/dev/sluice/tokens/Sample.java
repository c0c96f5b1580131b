package dev.sluice.tokens;

import java.util.function.ToIntFunction;

/** Estimates long texts from evenly spaced parts, so that time does not grow with length. */
final class Sample {
    static final int LONGEST_COUNTED = 262_144;

    private static final int PARTS = 64;
    private static final int PART_LENGTH = LONGEST_COUNTED / 2 / PARTS;

    private Sample() {}

    /** Parts begin and end at line breaks where there are some, so that a text that is typed on has the same paragraphs in them. */
    static int estimate(String text, ToIntFunction<String> count) {
        long tokens = 0;
        long counted = 0;
        for (int part = 0; part < PARTS; part++) {
            int place = (int) ((long) (text.length() - PART_LENGTH) * part / (PARTS - 1));
            int start = lineFrom(text, place);
            String piece = text.substring(start, lineFrom(text, Math.min(text.length(), start + PART_LENGTH)));
            tokens += count.applyAsInt(piece);
            counted += piece.length();
        }
        return counted == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, tokens * text.length() / counted);
    }

    /** Returns the beginning of the next line, or the place itself when that is far away. */
    private static int lineFrom(String text, int place) {
        int far = Math.min(text.length(), place + PART_LENGTH / 2);
        for (int at = Math.max(0, place - 1); place > 0 && at < far; at++) {
            if (text.charAt(at) == '\n') {
                return at + 1;
            }
        }
        return place;
    }
}
