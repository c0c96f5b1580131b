package dev.sluice.detect.check;

/**
 * Check letter over two tables of values, one for odd and one for even places, as in the Italian fiscal code (decree of
 * 23 December 1976) and the Cypriot tax number.
 */
record OddEvenLetter() implements Condition {
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    @Override
    public boolean holds(Bare number) {
        int last = number.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            char c = number.at(i);
            if (Bare.base36(c) < 0) {
                return false;
            }
            int value = Bare.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return number.at(last) == 'A' + sum % 26;
    }
}
