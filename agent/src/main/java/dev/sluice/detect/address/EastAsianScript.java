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

    /** "동성로2길 55": the number of a lane of the street, then that of the house. */
    static int lane(CharSequence text, int end, int to) {
        int sign = end < to && text.charAt(end) == '\uBC88' ? end + 1 : end;
        boolean lane = sign + 2 < to && text.charAt(sign) == '\uAE38' && text.charAt(sign + 1) == ' ';
        int house = lane ? digitsEnd(text, sign + 2, to) : end;
        return lane && house > sign + 2 ? house : end;
    }
}
