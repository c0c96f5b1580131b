package dev.sluice.detect.names;

import java.text.Normalizer;

/** Hashes words in lower case and without accents, so that one spelling of a name stands for all of them. */
public final class Words {
    private static final char[] LATIN = new char[0x250];
    private static final char[] LATIN_ADDITIONAL = new char[0x100];
    private static final int ADDITIONAL_START = 0x1E00;
    private static final String SINGLE = "ßsøođdłlæaœoıiþtðdħhŋnŧt";

    static {
        fill(LATIN, 0);
        fill(LATIN_ADDITIONAL, ADDITIONAL_START);
        for (int i = 0; i < SINGLE.length(); i += 2) {
            LATIN[SINGLE.charAt(i)] = SINGLE.charAt(i + 1);
            LATIN[Character.toUpperCase(SINGLE.charAt(i))] = SINGLE.charAt(i + 1);
        }
    }

    private Words() {}

    public static char fold(char c) {
        if (c < LATIN.length) {
            return LATIN[c];
        }
        if (c >= ADDITIONAL_START && c < ADDITIONAL_START + LATIN_ADDITIONAL.length) {
            return LATIN_ADDITIONAL[c - ADDITIONAL_START];
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    /** Hash of the folded characters; the same for "Kateřina" and "katerina". */
    public static int hash(CharSequence text, int start, int end) {
        int hash = 17;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + fold(text.charAt(i));
        }
        return mix(hash);
    }

    public static int hash(String word) {
        return hash(word, 0, word.length());
    }

    static int mix(int hash) {
        int x = hash * 0x85EBCA6B;
        x ^= x >>> 15;
        x *= 0xC2B2AE35;
        return x ^ x >>> 13;
    }

    private static void fill(char[] table, int from) {
        for (int i = 0; i < table.length; i++) {
            String bare = Normalizer.normalize(String.valueOf((char) (from + i)), Normalizer.Form.NFD);
            table[i] = Character.toLowerCase(bare.charAt(0));
        }
    }
}
