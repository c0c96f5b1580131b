package dev.sluice.detect.check;

/** Luhn's formula over base-36 values as on the Portuguese citizen card, where a doubled value above nine loses nine. */
record CardLuhn() implements Condition {
    @Override
    public boolean holds(Bare number) {
        int sum = 0;
        boolean doubled = number.length() % 2 == 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Bare.base36(number.at(i));
            if (value < 0) {
                return false;
            }
            int counted = doubled ? 2 * value : value;
            sum += doubled && counted > 9 ? counted - 9 : counted;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }
}
