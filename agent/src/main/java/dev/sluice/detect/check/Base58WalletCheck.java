package dev.sluice.detect.check;

/** A wallet address in base 58 whose check sum holds. */
final class Base58WalletCheck implements Check {
    private final String name;
    private final String alphabet;

    Base58WalletCheck(String name, String alphabet) {
        this.name = name;
        this.alphabet = alphabet;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean accepts(CharSequence value) {
        return Base58.hasCheckSum(Base58.decode(value, alphabet));
    }
}
