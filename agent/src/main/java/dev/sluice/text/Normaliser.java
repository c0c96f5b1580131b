package dev.sluice.text;

import java.util.Arrays;

/** Builds the normalised view in one pass; a text with nothing to change costs one look at each character. */
final class Normaliser {
    private final String draft;
    private final char[] chars;
    private final int[] origins;
    private int length;

    /** Whether the run of letters and digits being read holds a Latin letter, and a look-alike of one. */
    private boolean latin;

    private boolean lookAlike;
    private int runStart;

    private Normaliser(String draft) {
        this.draft = draft;
        this.chars = new char[draft.length()];
        this.origins = new int[draft.length() + 1];
    }

    static Normalised normalise(String draft) {
        char[] chars = draft.toCharArray();
        return isPlain(chars, 0, chars.length)
                ? new Normalised(draft, chars, chars.length, null)
                : new Normaliser(draft).fold();
    }

    /** Tells whether every character of a stretch stands for itself. */
    static boolean isPlain(char[] chars, int from, int to) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen |= chars[i];
        }
        if (seen < 0x80) {
            return true;
        }
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c >= 0x80 && (Folding.fold(c) != c || Folding.lookAlike(c) != c || Character.isHighSurrogate(c))) {
                return false;
            }
        }
        return true;
    }

    private Normalised fold() {
        for (int i = 0; i < draft.length(); i++) {
            char c = draft.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < draft.length()
                    && Character.isLowSurrogate(draft.charAt(i + 1))) {
                pair(c, draft.charAt(i + 1), i);
                i++;
            } else {
                put(Folding.fold(c), i);
            }
        }
        endRun();
        origins[length] = draft.length();
        return new Normalised(draft, chars, length, Arrays.copyOf(origins, length + 1));
    }

    private void pair(char high, char low, int at) {
        char folded = Folding.foldPair(Character.toCodePoint(high, low));
        if (folded == 0) {
            put(high, at);
            put(low, at + 1);
        } else {
            put(folded, at);
        }
    }

    private void put(char c, int origin) {
        if (c == Folding.REMOVED) {
            return;
        }
        boolean letter = c < 0x80 ? isAsciiLetterOrDigit(c) : Character.isLetter(c);
        if (!letter) {
            endRun();
            runStart = length + 1;
        }
        latin |= c < 0x80 && letter && c > '9';
        lookAlike |= Folding.lookAlike(c) != c;
        origins[length] = origin;
        chars[length++] = c;
    }

    /** A word of Latin letters with look-alikes among them is read as Latin; a Russian or Greek word stays as it is. */
    private void endRun() {
        if (latin && lookAlike) {
            for (int i = runStart; i < length; i++) {
                chars[i] = Folding.lookAlike(chars[i]);
            }
        }
        latin = false;
        lookAlike = false;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
