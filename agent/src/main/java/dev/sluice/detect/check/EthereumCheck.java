package dev.sluice.detect.check;

import java.nio.charset.StandardCharsets;

/**
 * An address of Ethereum; where it mixes cases, the capitals are a check sum.
 *
 * <p>https://eips.ethereum.org/EIPS/eip-55, seen 2026-11-23.
 */
final class EthereumCheck implements Check {
    private static final int PREFIX = 2;
    private static final int LENGTH = 42;

    @Override
    public String name() {
        return "eip-55";
    }

    @Override
    public boolean accepts(CharSequence value) {
        if (value.length() != LENGTH) {
            return false;
        }
        StringBuilder plain = new StringBuilder();
        boolean upper = false;
        boolean lower = false;
        for (int i = PREFIX; i < LENGTH; i++) {
            char c = value.charAt(i);
            upper |= c >= 'A' && c <= 'F';
            lower |= c >= 'a' && c <= 'f';
            plain.append(Character.toLowerCase(c));
        }
        return !(upper && lower) || hasCheckSum(value, plain.toString());
    }

    private static boolean hasCheckSum(CharSequence value, String plain) {
        byte[] hash = Keccak.hash256(plain.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < plain.length(); i++) {
            boolean high = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 8) != 0;
            char c = value.charAt(PREFIX + i);
            if (c > '9' && (c <= 'F') != high) {
                return false;
            }
        }
        return true;
    }
}
