package dev.sluice.detect.check;

/** What bank account numbers without a published structure have in common: six to 26 digits (the longest are those of Poland), not all the same. */
final class AccountLengthCheck implements Check {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 26;

    @Override
    public String name() {
        return "account-length";
    }

    @Override
    public boolean accepts(CharSequence value) {
        StringBuilder digits = Digits.of(value);
        return digits.length() >= SHORTEST && digits.length() <= LONGEST && Digits.distinct(digits) > 1;
    }
}
