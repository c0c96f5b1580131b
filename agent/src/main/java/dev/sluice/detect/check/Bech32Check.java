package dev.sluice.detect.check;

/**
 * Text in bech32 or bech32m whose check sum holds.
 *
 * <p>https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki, seen 2026-11-23.
 */
final class Bech32Check implements Check {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;

    @Override
    public String name() {
        return "bech32";
    }

    @Override
    public boolean accepts(CharSequence value) {
        int separator = lastOne(value);
        if (separator < 1 || value.length() - separator < 7 || mixesCases(value)) {
            return false;
        }
        int sum = 1;
        for (int i = 0; i < separator; i++) {
            sum = step(sum, Character.toLowerCase(value.charAt(i)) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < separator; i++) {
            sum = step(sum, Character.toLowerCase(value.charAt(i)) & 31);
        }
        for (int i = separator + 1; i < value.length(); i++) {
            int digit = ALPHABET.indexOf(Character.toLowerCase(value.charAt(i)));
            if (digit < 0) {
                return false;
            }
            sum = step(sum, digit);
        }
        return sum == BECH32 || sum == BECH32M;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static int lastOne(CharSequence value) {
        for (int i = value.length() - 1; i >= 0; i--) {
            if (value.charAt(i) == '1') {
                return i;
            }
        }
        return -1;
    }

    private static boolean mixesCases(CharSequence value) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < value.length(); i++) {
            upper |= Character.isUpperCase(value.charAt(i));
            lower |= Character.isLowerCase(value.charAt(i));
        }
        return upper && lower;
    }
}
