package dev.sluice.detect.check;

import java.util.Set;

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
    /** Banks whose codes do not end with 0 like nearly all. Sources: the lists of both central banks. */
    private static final Set<Long> OTHER_BANKS = Set.of(1111L, 2275L, 6363L, 8255L, 8265L);

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

    /** Any four digits would let years pass, too. */
    private static boolean isBank(Bare code) {
        if (code.length() != BANK_DIGITS) {
            return false;
        }
        long value = IntegerPart.value(code, 0, BANK_DIGITS);
        return value >= 100 && (value % 10 == 0 || OTHER_BANKS.contains(value));
    }
}
