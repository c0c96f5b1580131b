package dev.sluice.detect.check;

/**
 * The French account number (RIB): bank, branch, account and a key that makes the whole divisible by 97, where letters
 * of the account count as the digit of their column.
 *
 * <p>Source: Comité français d'organisation et de normalisation bancaires, relevé d'identité bancaire.
 */
final class FrenchAccountCheck implements Check {
    private static final int LENGTH = 23;
    private static final int MODULUS = 97;
    private static final String DIGIT_OF_LETTER = "12345678912345678923456789";
    private static final Condition VARIED = new Varied();

    @Override
    public String name() {
        return "fr-rib";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (number.length() != LENGTH || !VARIED.holds(number)) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = number.at(i);
            boolean mayBeLetter = i >= 10 && i < LENGTH - 2 && Bare.isLetter(c);
            if (!mayBeLetter && !Bare.isDigit(c)) {
                return false;
            }
            int digit = mayBeLetter ? DIGIT_OF_LETTER.charAt(c - 'A') - '0' : c - '0';
            rest = (rest * 10 + digit) % MODULUS;
        }
        return rest == 0;
    }
}
