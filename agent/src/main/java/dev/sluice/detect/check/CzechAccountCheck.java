package dev.sluice.detect.check;

/**
 * The Czech or Slovak account number: a prefix that may be missing, the number, a stroke and the code of the bank; prefix
 * and number are each divisible by 11 once weighted from the right.
 *
 * <p>Source: Česká národní banka, vyhláška č. 169/2011 Sb.
 */
final class CzechAccountCheck implements Check {
    private static final int[] WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
    private static final int MODULUS = 11;
    private static final int PREFIX_DIGITS = 6;
    private static final int BANK_DIGITS = 4;
    private static final Condition VARIED = new Varied();

    @Override
    public String name() {
        return "cz-account";
    }

    @Override
    public boolean accepts(CharSequence value) {
        StringBuilder written = new StringBuilder(value);
        int stroke = written.indexOf("/");
        int hyphen = written.indexOf("-");
        if (stroke < 0 || hyphen > stroke) {
            return false;
        }
        Bare prefix = Bare.of(written.subSequence(0, Math.max(hyphen, 0)));
        Bare number = Bare.of(written.subSequence(hyphen + 1, stroke));
        Bare bank = Bare.of(written.subSequence(stroke + 1, written.length()));
        return VARIED.holds(number)
                && prefix.length() <= PREFIX_DIGITS
                && divides(prefix)
                && divides(number)
                && isBank(bank);
    }

    private static boolean divides(Bare number) {
        if (number.length() > WEIGHTS.length) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.digit(number.length() - 1 - i);
            if (digit < 0) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return sum % MODULUS == 0;
    }

    /** Nearly all codes of banks end with 0; the others would also be taken for years. */
    private static boolean isBank(Bare code) {
        return code.length() == BANK_DIGITS && code.digit(BANK_DIGITS - 1) == 0 && IntegerPart.value(code, 0, 4) >= 100;
    }
}
