package dev.sluice.detect.check;

/**
 * A weighted sum whose remainder stands in the number as digits, or is zero when no place is given to it.
 *
 * @param width digits of the remainder; 0 means that the sum, check digits included, leaves nothing
 */
record SumRemainder(Weights weights, int modulus, int at, int width, Alphabet alphabet) implements Condition {

    @Override
    public boolean holds(Bare number) {
        int rest = Math.floorMod(weights.sum(number, alphabet), modulus);
        if (width == 0) {
            return rest == 0;
        }
        return rest % IntegerPart.limit(width) == IntegerPart.value(number, at, at + width);
    }
}
