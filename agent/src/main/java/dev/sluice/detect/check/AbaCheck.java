package dev.sluice.detect.check;

/**
 * A routing number of a United States bank: Federal Reserve district and a weighted sum.
 *
 * <p>https://www.aba.com/about-us/routing-number, seen 2026-11-23.
 */
final class AbaCheck implements Check {
    private static final int[] WEIGHTS = {3, 7, 1};

    @Override
    public String name() {
        return "us-aba";
    }

    @Override
    public boolean accepts(CharSequence value) {
        StringBuilder digits = Digits.of(value);
        if (digits.length() != 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % 3];
        }
        return sum % 10 == 0 && isDistrict(Integer.parseInt(digits, 0, 2, 10)) && Digits.distinct(digits) > 1;
    }

    /** Districts, thrift institutions, electronic transactions, traveller's cheques. */
    private static boolean isDistrict(int prefix) {
        return prefix <= 12 || prefix >= 21 && prefix <= 32 || prefix >= 61 && prefix <= 72 || prefix == 80;
    }
}
