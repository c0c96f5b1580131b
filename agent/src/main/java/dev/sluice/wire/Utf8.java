package dev.sluice.wire;

/** Well-formed UTF-8 as table 3-7 of the Unicode Standard has it: nothing overlong, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {
    private static final int SHORTEST_PAIR = 0xC2;
    private static final int TRIPLE = 0xE0;
    private static final int SURROGATES = 0xED;
    private static final int QUAD = 0xF0;
    private static final int LAST_QUAD = 0xF4;

    private static final int AT_ONCE = 8;

    private Utf8() {}

    static boolean isWellFormed(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (isAscii(bytes, at)) {
                at += AT_ONCE;
                continue;
            }
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Most of what arrives is ASCII; eight bytes are told at once. */
    private static boolean isAscii(byte[] bytes, int at) {
        return at + AT_ONCE <= bytes.length
                && (bytes[at]
                                | bytes[at + 1]
                                | bytes[at + 2]
                                | bytes[at + 3]
                                | bytes[at + 4]
                                | bytes[at + 5]
                                | bytes[at + 6]
                                | bytes[at + 7])
                        >= 0;
    }

    /** Returns how many bytes the character takes that begins at a byte outside ASCII; 0 if none does. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < SHORTEST_PAIR || lead > LAST_QUAD) {
            return 0;
        }
        int length = lead < TRIPLE ? 2 : lead < QUAD ? 3 : 4;
        if (at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = lead == TRIPLE ? 0xA0 : lead == QUAD ? 0x90 : 0x80;
        int most = lead == SURROGATES ? 0x9F : lead == LAST_QUAD ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
