package dev.sluice.detect.check;

/**
 * The SEPA creditor identifier: country, two check digits, a business code that does not count, national part. Source:
 * European Payments Council, EPC262-08.
 */
final class SepaCreditorCheck implements Check {
    private static final int COUNTRY_AND_CHECK = 4;
    private static final int NATIONAL_AT = 7;

    @Override
    public String name() {
        return "sepa-creditor";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (number.length() <= NATIONAL_AT || number.digit(2) < 0 || number.digit(3) < 0) {
            return false;
        }
        StringBuilder turned = number.from(NATIONAL_AT).appendTo(new StringBuilder());
        number.slice(0, COUNTRY_AND_CHECK).appendTo(turned);
        return Iso7064.MOD_97_10.holds(Bare.of(turned));
    }
}
