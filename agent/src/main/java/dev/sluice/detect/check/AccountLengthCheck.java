package dev.sluice.detect.check;

import java.util.Set;

/**
 * What bank account numbers without a published structure have in common: six to 26 digits (the longest are those of
 * Poland), not all the same, and not the ten digits in their order, which every example of code has.
 */
final class AccountLengthCheck implements Check {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 26;
    private static final Set<String> IN_ORDER = Set.of("1234567890", "0123456789");

    @Override
    public String name() {
        return "account-length";
    }

    @Override
    public boolean accepts(CharSequence value) {
        StringBuilder digits = Digits.of(value);
        return digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && Digits.distinct(digits) > 1
                && !IN_ORDER.contains(digits.toString());
    }
}
