package dev.sluice.detect.match;

import java.text.Normalizer;
import java.util.Arrays;

/** Makes letters equal that differ in case or accent only, and word separators equal. */
final class LetterFold {
    private static final int LATIN_END = 0x250;
    private static final int MORE_LATIN = 0x1E00;
    private static final int MORE_LATIN_END = 0x1F00;
    private static final byte[] ASCII_CLASSES = newAsciiClasses();
    private static final char[] EXAMPLES = examples();
    private static final char[] LATIN = latin();

    private LetterFold() {}

    static char[] fold(String literal) {
        char[] folded = new char[literal.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(literal.charAt(i));
        }
        return folded;
    }

    static char fold(char c) {
        return c < MORE_LATIN_END ? LATIN[c] : c < 0x2000 ? Character.toLowerCase(c) : c;
    }

    /** Returns a number below 64 for a folded or unfolded ASCII character, -1 for all others. */
    static int asciiClass(char c) {
        return c < 0x80 ? ASCII_CLASSES[c] : -1;
    }

    /** Returns a character of an ASCII class. */
    static char exampleOf(int asciiClass) {
        return EXAMPLES[asciiClass];
    }

    /** The classes of all ASCII characters, for reading only. */
    static byte[] asciiClasses() {
        return ASCII_CLASSES;
    }

    private static char[] latin() {
        char[] latin = new char[MORE_LATIN_END];
        for (char c = 0; c < latin.length; c++) {
            boolean plain = c >= LATIN_END && c < MORE_LATIN;
            String bare = plain ? String.valueOf(c) : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            latin[c] = Character.toLowerCase(bare.charAt(0));
        }
        latin['_'] = ' ';
        latin['-'] = ' ';
        latin['\n'] = ' ';
        latin['\t'] = ' ';
        latin['ß'] = 's';
        latin['ł'] = 'l';
        latin['Ł'] = 'l';
        latin['ø'] = 'o';
        latin['Ø'] = 'o';
        return latin;
    }

    private static char[] examples() {
        char[] examples = new char[0x80];
        for (char c = 0; c < ASCII_CLASSES.length; c++) {
            examples[ASCII_CLASSES[c]] = c;
        }
        return examples;
    }

    /** Letters, digits and most printable signs get classes of their own; brackets and rare signs share theirs. */
    private static byte[] newAsciiClasses() {
        byte[] classes = new byte[0x80];
        Arrays.fill(classes, (byte) 63);
        int next = 0;
        for (char c = '!'; c < 0x7F; c++) {
            boolean shared = c >= 'A' && c <= 'Z' || "_-{}~`|^".indexOf(c) >= 0;
            if (!shared) {
                classes[c] = (byte) next++;
            }
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            classes[c] = classes[c + 32];
        }
        classes['{'] = classes['['];
        classes['}'] = classes[']'];
        classes[' '] = 62;
        classes['_'] = 62;
        classes['-'] = 62;
        classes['\n'] = 62;
        classes['\t'] = 62;
        return classes;
    }
}
