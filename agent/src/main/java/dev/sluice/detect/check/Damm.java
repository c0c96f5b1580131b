package dev.sluice.detect.check;

/** Damm's check digit: a walk through a totally anti-symmetric quasigroup that ends at zero. */
record Damm() implements Condition {
    private static final String[] TABLE = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    @Override
    public boolean holds(Bare number) {
        int row = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.digit(i);
            if (digit < 0) {
                return false;
            }
            row = TABLE[row].charAt(digit) - '0';
        }
        return row == 0;
    }
}
