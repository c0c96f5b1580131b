package dev.sluice.detect.check;

/**
 * The Italian codice fiscale of a person: letters of the name, date of birth, place, check letter. Where two codes would
 * be the same, digits are replaced by letters. Source: decree of 23 December 1976 (Ministero delle Finanze).
 */
final class ItalianFiscalCodeCheck implements Check {
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String LETTERS_FOR_DIGITS = "LMNPQRSTUV";
    private static final Shape SHAPE =
            Shape.parse("AAAAAA99A99A999A".replace("9", "[0123456789" + LETTERS_FOR_DIGITS + "]"));
    private static final int FEMALE_DAYS = 40;
    private static final Condition CHECK_LETTER = new OddEvenLetter();

    @Override
    public String name() {
        return "it-fiscal-code";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (!SHAPE.fits(number) || MONTHS.indexOf(number.at(8)) < 0) {
            return false;
        }
        int day = digit(number.at(9)) * 10 + digit(number.at(10));
        int born = day > FEMALE_DAYS ? day - FEMALE_DAYS : day;
        return born >= 1 && born <= 31 && CHECK_LETTER.holds(number);
    }

    private static int digit(char c) {
        return Bare.isDigit(c) ? c - '0' : LETTERS_FOR_DIGITS.indexOf(c);
    }
}
