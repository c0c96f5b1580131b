package dev.sluice.detect.check;

/** Parts of a number read as whole numbers. */
final class IntegerPart {
    private IntegerPart() {}

    static long limit(int width) {
        long limit = 1;
        for (int i = 0; i < width; i++) {
            limit *= 10;
        }
        return limit;
    }

    /** Value of at most 18 digits, or -1 when another symbol is among them. */
    static long value(Bare number, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = number.digit(i);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
