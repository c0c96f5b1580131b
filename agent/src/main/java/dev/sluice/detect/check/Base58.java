package dev.sluice.detect.check;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base 58 with the check sum of Bitcoin: https://en.bitcoin.it/wiki/Base58Check_encoding, seen 2026-11-23. */
final class Base58 {
    static final String BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int SUM_BYTES = 4;
    private static final int LONGEST = 100;

    private Base58() {}

    /** Returns the bytes, or none for a value that is not in the alphabet. */
    static byte[] decode(CharSequence value, String alphabet) {
        if (value.length() > LONGEST) {
            return new byte[0];
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = alphabet.indexOf(value.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            zeros += digit == 0 && zeros == i ? 1 : 0;
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] padded = new byte[zeros + bytes.length - sign];
        System.arraycopy(bytes, sign, padded, zeros, bytes.length - sign);
        return padded;
    }

    /** Tells whether the last four bytes are the check sum of those before. */
    static boolean hasCheckSum(byte[] bytes) {
        if (bytes.length <= SUM_BYTES) {
            return false;
        }
        int length = bytes.length - SUM_BYTES;
        byte[] sum = sha256(sha256(Arrays.copyOf(bytes, length)));
        return Arrays.equals(sum, 0, SUM_BYTES, bytes, length, bytes.length);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
