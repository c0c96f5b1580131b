package dev.sluice.detect.check;

/**
 * Taiwan's national identification number and the residents' numbers built like it. A letter of the county counts as two
 * digits. Source: Ministry of the Interior, 國民身分證統一編號 and 統一證號.
 */
final class TaiwanIdentityCheck implements Check {
    private static final Shape NATIONAL = Shape.parse("A[1289]8");
    private static final Shape OLD_RESIDENT = Shape.parse("A[ABCD]8");
    private static final String COUNTIES = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
    private static final int FIRST_COUNTY = 10;

    @Override
    public String name() {
        return "tw-national-id";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (!NATIONAL.fits(number) && !OLD_RESIDENT.fits(number)) {
            return false;
        }
        int county = COUNTIES.indexOf(number.at(0)) + FIRST_COUNTY;
        int second = number.digit(1) >= 0 ? number.digit(1) : COUNTIES.indexOf(number.at(1)) % 10;
        int sum = county / 10 + county % 10 * 9 + second * 8 + number.digit(9);
        for (int i = 2; i < 9; i++) {
            sum += number.digit(i) * (9 - i);
        }
        return COUNTIES.indexOf(number.at(0)) >= 0 && sum % 10 == 0;
    }
}
