package dev.sluice.detect.check;

/** At least three different symbols: numbers of one or two pass many sums, and are nearly always made up. */
record Varied() implements Condition {
    private static final int LEAST_DIFFERENT = 3;

    @Override
    public boolean holds(Bare number) {
        int different = 0;
        for (int i = 0; i < number.length() && different < LEAST_DIFFERENT; i++) {
            different += isFirst(number, i) ? 1 : 0;
        }
        return different >= LEAST_DIFFERENT;
    }

    private static boolean isFirst(Bare number, int at) {
        for (int i = 0; i < at; i++) {
            if (number.at(i) == number.at(at)) {
                return false;
            }
        }
        return true;
    }
}
