package dev.sluice.detect.check;

/** Luhn's check digit, whatever the number stands for, for digits that are not all the same. */
final class LuhnCheck implements Check {
    @Override
    public String name() {
        return "luhn";
    }

    @Override
    public boolean accepts(CharSequence value) {
        StringBuilder digits = Digits.of(value);
        return Luhn.accepts(digits) && Digits.distinct(digits) > 2;
    }
}
