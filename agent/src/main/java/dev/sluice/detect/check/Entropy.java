package dev.sluice.detect.check;

import java.util.Arrays;

/** Shannon's measure of how random a value looks. */
public final class Entropy {
    private Entropy() {}

    public static double bitsPerCharacter(CharSequence value) {
        int length = value.length();
        if (length == 0) {
            return 0;
        }
        char[] sorted = new char[length];
        for (int i = 0; i < length; i++) {
            sorted[i] = value.charAt(i);
        }
        Arrays.sort(sorted);
        double bits = 0;
        for (int i = 0; i < length; ) {
            int run = i;
            while (run < length && sorted[run] == sorted[i]) {
                run++;
            }
            double share = (double) (run - i) / length;
            bits -= share * Math.log(share) / Math.log(2);
            i = run;
        }
        return bits;
    }
}
