package dev.sluice.detect.check;

import org.jspecify.annotations.Nullable;

/**
 * The commonest check digit: a weighted sum, reduced by a modulus, picks the check character from a row.
 *
 * @param characters one per remainder; {@code -} for remainders no number has, {@code ?} for those that {@code next}
 *     decides
 */
record WeightedSum(
        int at,
        Weights weights,
        String characters,
        Alphabet alphabet,
        @Nullable WeightedSum next) implements Condition {

    @Override
    public boolean holds(Bare number) {
        char expected = characters.charAt(Math.floorMod(weights.sum(number, alphabet), characters.length()));
        if (expected == '?' && next != null) {
            return next.holds(number);
        }
        return expected == number.at(at);
    }
}
