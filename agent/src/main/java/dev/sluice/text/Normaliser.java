package dev.sluice.text;

import java.util.Arrays;

/** Builds the normalised view in one pass; a text with nothing to change costs one look at each character. */
final class Normaliser {
    private final char[] typed;
    private final char[] chars;
    private final int[] origins;
    private int length;
    private boolean lookAlikes;

    private Normaliser(char[] typed) {
        this.typed = typed;
        this.chars = new char[typed.length];
        this.origins = new int[typed.length + 1];
    }

    static Normalised normalise(String draft) {
        char[] chars = draft.toCharArray();
        return isPlain(chars, 0, chars.length)
                ? new Normalised(draft, chars, chars.length, null)
                : new Normaliser(chars).fold(draft);
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
            if (!isPlain(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c < 0x80 || Folding.fold(c) == c && Folding.lookAlike(c) == c && !Character.isHighSurrogate(c);
    }

    private Normalised fold(String draft) {
        int at = 0;
        while (at < typed.length) {
            at = isPlain(typed[at]) ? copyPlain(at) : foldOne(at);
        }
        origins[length] = typed.length;
        if (lookAlikes) {
            readLookAlikes();
        }
        return new Normalised(draft, chars, length, Arrays.copyOf(origins, length + 1));
    }

    /** Copies what stands for itself, and returns where it ends. */
    private int copyPlain(int from) {
        int to = from;
        int at = length;
        while (to < typed.length && isPlain(typed[to])) {
            chars[at] = typed[to];
            origins[at++] = to++;
        }
        length = at;
        return to;
    }

    /** Folds a character, and returns where the next one begins. */
    private int foldOne(int at) {
        char c = typed[at];
        if (!Character.isHighSurrogate(c) || at + 1 == typed.length || !Character.isLowSurrogate(typed[at + 1])) {
            put(Folding.fold(c), at);
            return at + 1;
        }
        char folded = Folding.foldPair(Character.toCodePoint(c, typed[at + 1]));
        put(folded == 0 ? c : folded, at);
        if (folded == 0) {
            put(typed[at + 1], at + 1);
        }
        return at + 2;
    }

    private void put(char c, int origin) {
        if (c != Folding.REMOVED) {
            lookAlikes |= Folding.lookAlike(c) != c;
            origins[length] = origin;
            chars[length++] = c;
        }
    }

    /** A word of Latin letters with look-alikes among them is read as Latin; a Russian or Greek word stays as it is. */
    private void readLookAlikes() {
        int start = 0;
        boolean latin = false;
        boolean lookAlike = false;
        for (int i = 0; i <= length; i++) {
            if (i < length && isLetterOrAsciiDigit(chars[i])) {
                latin |= chars[i] < 0x80 && chars[i] > '9';
                lookAlike |= Folding.lookAlike(chars[i]) != chars[i];
                continue;
            }
            for (int j = start; latin && lookAlike && j < i; j++) {
                chars[j] = Folding.lookAlike(chars[j]);
            }
            start = i + 1;
            latin = false;
            lookAlike = false;
        }
    }

    private static boolean isLetterOrAsciiDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }
}
