package dev.sluice.detect.address;

/** Kinds of characters in addresses of East Asia. */
final class EastAsianScript {
    private EastAsianScript() {}

    static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDash(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013' || c == '\u30FC' || c == '\uFF0D';
    }

    static boolean isIdeograph(char c) {
        return c >= 0x4E00 && c < 0xA000 || c == '\u3005';
    }

    static boolean isKana(char c) {
        return c >= 0x3041 && c <= 0x30FF;
    }

    static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** A comma, a space and a digit, as Korean goes on to the block and the flat. */
    static boolean startsAfterSpace(CharSequence text, int at, int limit) {
        return text.charAt(at) == ',' && at + 2 < limit && text.charAt(at + 1) == ' ' && isDigit(text.charAt(at + 2));
    }

    static int digitsEnd(CharSequence text, int from, int to) {
        int end = from;
        while (end < to && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
