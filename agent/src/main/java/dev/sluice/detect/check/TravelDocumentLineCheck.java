package dev.sluice.detect.check;

/**
 * The second line of the machine-readable zone of a passport (TD3): number, birth and expiry each with a check digit.
 * Source: ICAO Doc 9303, part 4.
 */
final class TravelDocumentLineCheck implements Check {
    private static final int LENGTH = 44;
    private static final int[] WEIGHTS = {7, 3, 1};

    @Override
    public String name() {
        return "icao-passport-line";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return value.length() == LENGTH && holds(value, 0, 9) && holds(value, 13, 19) && holds(value, 21, 27);
    }

    private static boolean holds(CharSequence line, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            int symbol = c == '<' ? 0 : Bare.base36(c);
            if (symbol < 0) {
                return false;
            }
            sum += symbol * WEIGHTS[(i - from) % WEIGHTS.length];
        }
        return line.charAt(to) == '0' + sum % 10;
    }
}
