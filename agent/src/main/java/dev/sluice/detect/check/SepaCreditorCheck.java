package dev.sluice.detect.check;

/**
 * The SEPA creditor identifier: country, two check digits, a business code that does not count, national part; 35 symbols
 * at most. Source: European Payments Council, EPC262-08.
 */
final class SepaCreditorCheck implements Check {
    private static final Shape COUNTRY_AND_CHECK = Shape.parse("AA2");
    private static final int NATIONAL_AT = 7;
    private static final int LONGEST = 35;

    @Override
    public String name() {
        return "sepa-creditor";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (number.length() <= NATIONAL_AT || number.length() > LONGEST) {
            return false;
        }
        Bare countryAndCheck = number.slice(0, 4);
        if (!COUNTRY_AND_CHECK.fits(countryAndCheck)) {
            return false;
        }
        StringBuilder turned = number.from(NATIONAL_AT).appendTo(new StringBuilder());
        countryAndCheck.appendTo(turned);
        return Iso7064.MOD_97_10.holds(Bare.of(turned));
    }
}
