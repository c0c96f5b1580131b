package dev.sluice.detect.check;

import java.util.function.Predicate;

/**
 * Numbers of the United States in which some groups of digits are never given out. Sources: SSA, POMS RM 10201.035; IRS,
 * pages on the ITIN and on valid EIN prefixes.
 */
final class AmericanNumberCheck implements Check {
    private static final Shape NINE_DIGITS = Shape.parse("9");
    private static final Condition VARIED = new Varied();
    private static final String EIN_PREFIXES_NOT_ISSUED = " 00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97 ";

    private final String name;
    private final Predicate<Bare> issued;

    private AmericanNumberCheck(String name, Predicate<Bare> issued) {
        this.name = name;
        this.issued = issued;
    }

    static Check socialSecurity() {
        return new AmericanNumberCheck("us-ssn", number -> {
            long area = IntegerPart.value(number, 0, 3);
            long group = IntegerPart.value(number, 3, 5);
            long serial = IntegerPart.value(number, 5, 9);
            return area > 0
                    && area != 666
                    && area < 900
                    && group > 0
                    && serial > 0
                    && !isPublished(area, group, serial);
        });
    }

    /** Withdrawn after a wallet and a brochure had shown them to everybody: https://www.ssa.gov/history/ssn/misused.html. */
    private static boolean isPublished(long area, long group, long serial) {
        return area == 78 && group == 5 && serial == 1120 || area == 219 && group == 9 && serial == 9999;
    }

    static Check individualTaxpayer() {
        return new AmericanNumberCheck("us-itin", number -> {
            long group = IntegerPart.value(number, 3, 5);
            boolean inRange = group >= 50 && group <= 65 || group >= 70 && group != 89 && group != 93;
            return number.at(0) == '9' && inRange;
        });
    }

    static Check employer() {
        return new AmericanNumberCheck(
                "us-ein", number -> !EIN_PREFIXES_NOT_ISSUED.contains(" " + number.at(0) + number.at(1) + " "));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        return NINE_DIGITS.fits(number) && VARIED.holds(number) && issued.test(number);
    }
}
