package dev.sluice.detect.check;

/** The ASCII digits of a value, whatever separates them. */
final class Digits {
    private Digits() {}

    static StringBuilder of(CharSequence value) {
        StringBuilder digits = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits;
    }

    /** Returns how many different digits there are: one or two speak for a placeholder. */
    static int distinct(CharSequence digits) {
        int seen = 0;
        for (int i = 0; i < digits.length(); i++) {
            seen |= 1 << (digits.charAt(i) - '0');
        }
        return Integer.bitCount(seen);
    }
}
