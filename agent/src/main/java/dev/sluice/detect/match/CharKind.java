package dev.sluice.detect.match;

/** What a character is to the edge of a token. */
public final class CharKind {
    public static final byte OTHER = 0;
    /** A letter of a script that puts spaces between words. */
    public static final byte LETTER = 1;

    public static final byte DIGIT = 2;
    /** A letter of a script that writes words without spaces; it never glues. */
    public static final byte IDEOGRAPH = 3;

    private static final byte[] KINDS = kinds();

    private CharKind() {}

    public static byte of(char c) {
        return KINDS[c];
    }

    /** Tells whether two neighbours belong to one token. */
    public static boolean glued(char left, char right) {
        return isTokenPart(left) && isTokenPart(right);
    }

    public static boolean isTokenPart(char c) {
        byte kind = KINDS[c];
        return kind == LETTER || kind == DIGIT;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < 0xD800; c++) {
            kinds[c] = kind((char) c);
        }
        for (int c = 0xE000; c < kinds.length; c++) {
            kinds[c] = kind((char) c);
        }
        return kinds;
    }

    private static byte kind(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (!Character.isLetter(c)) {
            return OTHER;
        }
        boolean unspaced = c >= 0xE00 && c < 0xF00 || c >= 0x1100 && c < 0x1200 || c >= 0x2E80 && c < 0xFB00;
        return unspaced ? IDEOGRAPH : LETTER;
    }
}
