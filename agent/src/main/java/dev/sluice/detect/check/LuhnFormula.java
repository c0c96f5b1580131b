package dev.sluice.detect.check;

/**
 * Luhn's formula (ISO/IEC 7812-1 annex B) over part of a number: every second symbol from the right counts double.
 *
 * @param to end of the part, or 0 for the number's end
 * @param base 10, or 36 where letters take part as in the Indian tax number
 */
record LuhnFormula(int from, int to, int base) implements Condition {

    @Override
    public boolean holds(Bare number) {
        int end = to == 0 ? number.length() : to;
        int sum = 0;
        boolean doubled = false;
        for (int i = end - 1; i >= from; i--) {
            int value = Bare.base36(number.at(i));
            if (value < 0) {
                return false;
            }
            int counted = doubled ? 2 * value : value;
            sum += counted / base + counted % base;
            doubled = !doubled;
        }
        return sum % base == 0;
    }
}
