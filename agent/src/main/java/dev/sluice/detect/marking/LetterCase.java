package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** How words are written. */
enum LetterCase {
    LOWER,
    TITLE,
    CAPITALS,
    /** The script knows no such thing. */
    NONE;

    /**
     * Tells how words are written.
     *
     * @param first where the sentence or title begins that they are part of
     */
    static LetterCase of(Passage passage, int first, int from, int to) {
        boolean upper = false;
        boolean lower = false;
        for (int i = from; i < to; i++) {
            upper |= Character.isUpperCase(passage.charAt(i));
            lower |= Character.isLowerCase(passage.charAt(i));
        }
        if (!upper && !lower) {
            return NONE;
        }
        if (!lower) {
            return CAPITALS;
        }
        return Character.isUpperCase(passage.charAt(first)) || Character.isUpperCase(passage.charAt(from))
                ? TITLE
                : LOWER;
    }

    /** Tells whether it is not written as in the middle of a sentence. */
    boolean isLarge() {
        return this != LOWER;
    }
}
