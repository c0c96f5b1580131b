package dev.sluice.detect.check;

/** Thirty-two bytes in base 58, mixed case: a public key of Solana and its like. */
final class Base58KeyCheck implements Check {
    private static final int KEY_BYTES = 32;

    @Override
    public String name() {
        return "base58-32";
    }

    @Override
    public boolean accepts(CharSequence value) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
            digit |= c <= '9';
        }
        return upper && lower && digit && Base58.decode(value, Base58.BITCOIN).length == KEY_BYTES;
    }
}
