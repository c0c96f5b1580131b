package dev.sluice.detect.check;

/**
 * The French VAT number: a key of two symbols before the company's SIREN; Monaco's numbers have no SIREN of their own.
 * Source: European Commission, VIES algorithms.
 */
final class FrenchVatCheck implements Check {
    private static final Shape SHAPE = Shape.parse("**9");
    private static final String KEY_SYMBOLS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Condition LUHN = new LuhnFormula(2, 0, 10);
    private static final String MONACO = "000";

    @Override
    public String name() {
        return "fr-vat";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare written = Bare.of(value);
        Bare number = written.startsWith("FR") && written.length() == 13 ? written.from(2) : written;
        if (!SHAPE.fits(number)) {
            return false;
        }
        long siren = IntegerPart.value(number, 2, 11);
        boolean known = LUHN.holds(number) || number.from(2).startsWith(MONACO);
        return siren > 0 && known && keyFits(number, siren);
    }

    private static boolean keyFits(Bare number, long siren) {
        int first = KEY_SYMBOLS.indexOf(number.at(0));
        int second = KEY_SYMBOLS.indexOf(number.at(1));
        if (first < 0 || second < 0) {
            return false;
        }
        if (first < 10 && second < 10) {
            return (12 + 3 * (siren % 97)) % 97 == first * 10L + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + key / 11) % 11 == key % 11;
    }
}
