package dev.sluice.detect.check;

import dev.sluice.text.Sensitive;
import java.util.Arrays;

/** A number as its scheme sees it: letters and digits only, in upper case. */
final class Bare implements Sensitive {
    private static final int LONGEST = 64;
    private static final int NOT_A_SYMBOL = -1;

    private final char[] symbols;

    private Bare(char[] symbols) {
        this.symbols = symbols;
    }

    /** Leaves out whatever merely separates; a value longer than any scheme becomes empty. */
    static Bare of(CharSequence value) {
        if (value.length() > LONGEST) {
            return new Bare(new char[0]);
        }
        char[] kept = new char[value.length()];
        int n = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // '&' stands in names that Mexican company numbers are made of.
            if (Character.isLetterOrDigit(c) || c == '&') {
                kept[n++] = Character.toUpperCase(c);
            }
        }
        return new Bare(Arrays.copyOf(kept, n));
    }

    int length() {
        return symbols.length;
    }

    char at(int index) {
        return symbols[index];
    }

    /** The digit at a position, or -1 when another symbol stands there. */
    int digit(int index) {
        char c = symbols[index];
        return isDigit(c) ? c - '0' : NOT_A_SYMBOL;
    }

    boolean startsWith(String prefix) {
        if (prefix.length() > symbols.length) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (symbols[i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    Bare from(int start) {
        return slice(start, symbols.length);
    }

    Bare slice(int start, int end) {
        return new Bare(Arrays.copyOfRange(symbols, start, end));
    }

    StringBuilder appendTo(StringBuilder text) {
        return text.append(symbols);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Symbol value of the ISO 7064 and ICAO alphabets: digits, then A = 10; -1 for anything else. */
    static int base36(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        return isLetter(c) ? c - 'A' + 10 : NOT_A_SYMBOL;
    }

    @Override
    public String toString() {
        return "Bare[" + symbols.length + " symbols]";
    }
}
