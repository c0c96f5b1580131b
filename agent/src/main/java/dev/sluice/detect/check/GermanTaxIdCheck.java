package dev.sluice.detect.check;

/**
 * The German tax identification number: ISO 7064 MOD 11,10, and of the first ten digits exactly one occurs twice or
 * three times, but not three times in a row. Source: Bundeszentralamt für Steuern, Aufbau der Identifikationsnummer.
 */
final class GermanTaxIdCheck implements Check {
    private static final int LENGTH = 11;

    @Override
    public String name() {
        return "de-tax-id";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        return number.length() == LENGTH
                && number.at(0) != '0'
                && Iso7064.MOD_11_10.holds(number)
                && oneDigitRepeats(number);
    }

    private static boolean oneDigitRepeats(Bare number) {
        int[] count = new int[10];
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = number.digit(i);
            count[digit]++;
            if (i >= 2 && number.digit(i - 1) == digit && number.digit(i - 2) == digit) {
                return false;
            }
        }
        int repeated = 0;
        for (int n : count) {
            if (n > 3) {
                return false;
            }
            repeated += n > 1 ? 1 : 0;
        }
        return repeated == 1;
    }
}
