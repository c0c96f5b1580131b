package dev.sluice.text;

import java.util.Arrays;

/** Which characters of the basic plane read the same as an ASCII character, and which cannot be seen at all. */
final class Folding {
    /** Stands for a character that is left out of the normalised text. */
    static final char REMOVED = '\uFFFF';

    private static final String CYRILLIC_AND_GREEK = "АВЕКМНОРСТХаеорсухіјѕԁԛԝЅІЈҮһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαικνρυχ";
    private static final String LATIN_LOOK_ALIKES = "ABEKMHOPCTXaeopcyxijsdqwSIJYh" + "ABEZHIKMNOPTYXoaiknpux";

    private static final char[] TABLE = table();
    private static final char[] CONFUSABLE = confusable();

    private Folding() {}

    /** Returns the ASCII character a character stands for, {@link #REMOVED}, or the character itself. */
    static char fold(char c) {
        return TABLE[c];
    }

    /** Returns the Latin letter a Cyrillic or Greek letter looks like, or the character itself. */
    static char lookAlike(char c) {
        return c < 0x370 || c > 0x52F ? c : CONFUSABLE[c];
    }

    /** Folds mathematical letters and digits and removes tags, which lie outside the basic plane; 0 for all others. */
    static char foldPair(int codePoint) {
        if (codePoint >= 0xE0000 && codePoint <= 0xE01EF) {
            return REMOVED;
        }
        if (codePoint < 0x1D400 || codePoint > 0x1D7FF) {
            return 0;
        }
        if (codePoint >= 0x1D7CE) {
            return (char) ('0' + (codePoint - 0x1D7CE) % 10);
        }
        if (codePoint >= 0x1D6A4) {
            return 0;
        }
        int letter = (codePoint - 0x1D400) % 52;
        return (char) (letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (int c = 0x80; c < 0xD800; c++) {
            int type = Character.getType(c);
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                table[c] = (char) ('0' + Character.digit(c, 10));
            } else if (type == Character.SPACE_SEPARATOR) {
                table[c] = ' ';
            } else if (type == Character.DASH_PUNCTUATION && c < 0x2E00) {
                table[c] = '-';
            } else if (type == Character.FORMAT && c != 0x600 && c < 0x2FFF) {
                table[c] = REMOVED;
            }
        }
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            table[c] = (char) (c - 0xFF01 + '!');
        }
        table['\u2212'] = '-';
        table['\u034F'] = REMOVED;
        table['\u115F'] = REMOVED;
        table['\u1160'] = REMOVED;
        table['\u3164'] = REMOVED;
        table['\uFEFF'] = REMOVED;
        Arrays.fill(table, 0xFE00, 0xFE10, REMOVED);
        quotes(table);
        return table;
    }

    private static void quotes(char[] table) {
        for (char c : "‘’‚‛".toCharArray()) {
            table[c] = '\'';
        }
        for (char c : "“”„‟".toCharArray()) {
            table[c] = '"';
        }
        table['\u2024'] = '.';
        table['\uFE52'] = '.';
        table['\uFE6B'] = '@';
        table['\u2044'] = '/';
        table['\u2215'] = '/';
    }

    private static char[] confusable() {
        char[] table = new char[0x530];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (int i = 0; i < CYRILLIC_AND_GREEK.length(); i++) {
            table[CYRILLIC_AND_GREEK.charAt(i)] = LATIN_LOOK_ALIKES.charAt(i);
        }
        return table;
    }
}
