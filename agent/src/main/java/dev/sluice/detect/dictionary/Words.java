package dev.sluice.detect.dictionary;

import java.text.Normalizer;

/** Cuts a text into words and numbers them by what they say, without regard to case, accents and signs between them. */
final class Words {
    /** Receives the words in order. */
    interface Sink {
        /**
         * @param hash of the word, the same for the same letters
         */
        void word(long hash, int start, int end);
    }

    private static final int FOLDED = 0x250;
    private static final char[] FOLD = fold();
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Words() {}

    static void each(CharSequence text, Sink sink) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (standsAlone(c)) {
                sink.word(mix(SEED ^ c), at, at + 1);
                at++;
            } else if (isPart(c)) {
                int start = at;
                long hash = SEED;
                while (at < text.length() && isPart(text.charAt(at)) && !standsAlone(text.charAt(at))) {
                    char part = text.charAt(at++);
                    hash = isMark(part) ? hash : (hash ^ lower(part)) * PRIME;
                }
                sink.word(mix(hash), start, at);
            } else {
                at++;
            }
        }
    }

    /** The number of a row of words, from that of the row without its last one. */
    static long append(long row, long word) {
        return mix((row + SPREAD) * PRIME ^ word);
    }

    /** Spreads what differs in few bits over all of them. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * SPREAD;
        return mixed ^ mixed >>> 29;
    }

    /** Scripts that write no spaces: every character is a word. */
    static boolean standsAlone(char c) {
        return c >= 0x2E80 && c <= 0x9FFF && Character.isLetter(c) || c >= 0xF900 && c <= 0xFAFF;
    }

    private static boolean isPart(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
    }

    /** An accent written as a character of its own counts as little as one that is part of a letter. */
    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static char lower(char c) {
        return c < FOLDED ? FOLD[c] : Character.toLowerCase(c);
    }

    private static char[] fold() {
        char[] table = new char[FOLDED];
        for (int c = 0; c < FOLDED; c++) {
            String plain = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD);
            table[c] = Character.toLowerCase(plain.charAt(0));
        }
        return table;
    }
}
