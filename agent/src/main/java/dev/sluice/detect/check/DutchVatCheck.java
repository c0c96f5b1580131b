package dev.sluice.detect.check;

/**
 * The Dutch VAT number. Companies' numbers are built on the eleven-test, sole traders' on ISO 7064 MOD 97-10 over the
 * number with its country. Source: Belastingdienst, btw-identificatienummer.
 */
final class DutchVatCheck implements Check {
    private static final Shape SHAPE = Shape.parse("9[B]2");
    private static final Condition ELEVEN_TEST =
            new SumRemainder(Weights.parse("9,8,7,6,5,4,3,2,10"), 11, 0, 0, Alphabet.BASE_36);
    private static final int LENGTH = 12;

    @Override
    public String name() {
        return "nl-vat";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare written = Bare.of(value);
        Bare number = padded(written.startsWith("NL") ? written.from(2) : written);
        if (!SHAPE.fits(number) || IntegerPart.value(number, 0, 9) == 0) {
            return false;
        }
        return ELEVEN_TEST.holds(number) || Iso7064.MOD_97_10.holds(withCountry(number));
    }

    /** Leading zeros are often left out. */
    private static Bare padded(Bare number) {
        StringBuilder full = new StringBuilder("0".repeat(Math.max(0, Math.min(4, LENGTH - number.length()))));
        return Bare.of(number.appendTo(full));
    }

    private static Bare withCountry(Bare number) {
        return Bare.of(number.appendTo(new StringBuilder("NL")));
    }
}
