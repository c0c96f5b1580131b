package dev.sluice.detect.check;

/**
 * The vehicle identification number with its ninth symbol as check digit, which North America and China demand. Source: 49
 * CFR 565.15.
 */
final class VinCheck implements Check {
    private static final int LENGTH = 17;
    private static final int CHECK_AT = 8;
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    /** By place in the alphabet; letters that look like digits have none. */
    private static final String VALUES = "12345678-12345-7-923456789";

    private static final Condition VARIED = new Varied();

    @Override
    public String name() {
        return "vin";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (number.length() != LENGTH || !VARIED.holds(number)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int symbol = symbolValue(number.at(i));
            if (symbol < 0) {
                return false;
            }
            sum += WEIGHTS[i] * symbol;
        }
        return number.at(CHECK_AT) == "0123456789X".charAt(sum % 11);
    }

    private static int symbolValue(char c) {
        if (Bare.isDigit(c)) {
            return c - '0';
        }
        if (!Bare.isLetter(c)) {
            return -1;
        }
        char mapped = VALUES.charAt(c - 'A');
        return mapped == '-' ? -1 : mapped - '0';
    }
}
