package dev.sluice.detect.check;

/**
 * A payment card number: a number range given to an issuer, a length that issuer uses, and Luhn's check digit.
 *
 * <p>Structure: https://www.iso.org/standard/70484.html (ISO/IEC 7812-1), seen 2026-11-23.
 */
final class CardCheck implements Check {
    private static final int PREFIX_DIGITS = 4;

    /** First and last leading four digits, shortest and longest number; the first range that has the prefix decides. */
    private static final int[][] RANGES = {
        {1800, 1800, 15, 15},
        {2014, 2014, 15, 15},
        {2131, 2131, 15, 15},
        {2149, 2149, 15, 15},
        {2200, 2205, 16, 19},
        {2221, 2720, 16, 16},
        {3000, 3059, 14, 19},
        {3095, 3095, 14, 19},
        {3400, 3499, 15, 15},
        {3528, 3589, 16, 19},
        {3600, 3699, 14, 19},
        {3700, 3799, 15, 15},
        {3800, 3999, 14, 19},
        {4000, 4999, 13, 19},
        {5000, 5099, 12, 19},
        {5100, 5599, 16, 16},
        {5600, 5999, 12, 19},
        {6011, 6011, 16, 19},
        {6000, 6999, 12, 19},
        {8100, 8299, 16, 19},
        {9792, 9792, 16, 16}
    };

    @Override
    public String name() {
        return "card";
    }

    @Override
    public boolean accepts(CharSequence value) {
        StringBuilder digits = Digits.of(value);
        return digits.length() >= PREFIX_DIGITS
                && isIssued(Integer.parseInt(digits, 0, PREFIX_DIGITS, 10), digits.length())
                && Luhn.accepts(digits)
                && Digits.distinct(digits) > 1
                && !isOneGroup(digits);
    }

    /** The same four digits four times: a test number of payment services, and given to nobody. */
    private static boolean isOneGroup(CharSequence digits) {
        String group = digits.subSequence(0, PREFIX_DIGITS).toString();
        return group.repeat(digits.length() / PREFIX_DIGITS).contentEquals(digits);
    }

    private static boolean isIssued(int prefix, int length) {
        for (int[] range : RANGES) {
            if (prefix >= range[0] && prefix <= range[1]) {
                boolean fits = length >= range[2] && length <= range[3];
                return fits && (prefix < 4000 || prefix > 4999 || length == 13 || length == 16 || length == 19);
            }
        }
        return false;
    }
}
