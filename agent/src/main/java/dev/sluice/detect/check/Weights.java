package dev.sluice.detect.check;

/**
 * Factors by position, from the first symbol on, and what the sum starts with.
 *
 * @param crossed whether the digits of the product are added instead of the product
 */
record Weights(int start, int[] factors, boolean[] crossed) {

    /** Reads {@code 4+1,2x,1}: start with 4, the second product counted by its digits. */
    static Weights parse(String notation) {
        int plus = notation.indexOf('+');
        int start = plus < 0 ? 0 : Integer.parseInt(notation.substring(0, plus));
        String[] parts = notation.substring(plus + 1).split(",", -1);
        int[] factors = new int[parts.length];
        boolean[] crossed = new boolean[parts.length];
        for (int i = 0; i < parts.length; i++) {
            crossed[i] = parts[i].endsWith("x");
            factors[i] = Integer.parseInt(crossed[i] ? parts[i].substring(0, parts[i].length() - 1) : parts[i]);
        }
        return new Weights(start, factors, crossed);
    }

    int sum(Bare number, Alphabet alphabet) {
        int sum = start;
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] != 0) {
                int product = factors[i] * alphabet.value(number.at(i));
                sum += crossed[i] ? product / 10 + product % 10 : product;
            }
        }
        return sum;
    }
}
