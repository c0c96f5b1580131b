package dev.sluice.detect.check;

/** Luhn's check digit, ISO/IEC 7812-1 annex B: every second digit from the right counts double, the sum ends in 0. */
final class Luhn {
    private Luhn() {}

    /**
     * @param digits ASCII digits only
     */
    static boolean accepts(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits.length() > 0 && sum % 10 == 0;
    }
}
