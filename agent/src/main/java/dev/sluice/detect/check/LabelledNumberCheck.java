package dev.sluice.detect.check;

/**
 * What a label such as "tax id" may stand before when nothing more is known of the scheme: enough digits, and not a
 * placeholder, a year or a version.
 */
final class LabelledNumberCheck implements Check {
    private static final int LEAST_DIGITS = 5;
    private static final int MOST_SYMBOLS = 24;

    @Override
    public String name() {
        return "labelled-number";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (number.length() > MOST_SYMBOLS) {
            return false;
        }
        int digits = 0;
        int rising = 1;
        int same = 1;
        int previous = -2;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.digit(i);
            if (digit >= 0) {
                digits++;
                rising += (previous + 1) % 10 == digit ? 1 : 0;
                same += previous == digit ? 1 : 0;
                previous = digit;
            }
        }
        return digits >= LEAST_DIGITS && rising < digits && same < digits;
    }
}
