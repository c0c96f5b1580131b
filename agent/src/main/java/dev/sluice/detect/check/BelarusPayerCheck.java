package dev.sluice.detect.check;

/**
 * The Belarusian payer's number (УНП): nine digits for a company, two letters and seven digits for a person. Source: OECD,
 * Belarus, information on tax identification numbers.
 */
final class BelarusPayerCheck implements Check {
    private static final Shape COMPANY = Shape.parse("9");
    private static final Shape PERSON = Shape.parse("[ABCEHKM][ABCEHKMOPT]7");
    private static final String LETTERS = "ABCEHKMOPT";
    private static final String CYRILLIC = "АВСЕНКМОРТ";
    private static final int[] WEIGHTS = {29, 23, 19, 17, 13, 7, 5, 3};

    @Override
    public String name() {
        return "by-unp";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare written = Bare.of(value);
        boolean labelled = written.startsWith("УНП") || written.startsWith("UNP");
        Bare number = labelled ? written.from(3) : written;
        if (number.length() != 9) {
            return false;
        }
        Bare latin = inLatin(number);
        if (!COMPANY.fits(latin) && !PERSON.fits(latin)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            char c = latin.at(i);
            int symbol = i == 1 && Bare.isLetter(c) ? LETTERS.indexOf(c) : Bare.base36(c);
            sum += WEIGHTS[i] * symbol;
        }
        return sum % 11 == latin.digit(8);
    }

    private static Bare inLatin(Bare number) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            int same = CYRILLIC.indexOf(number.at(i));
            latin.append(same < 0 ? number.at(i) : LETTERS.charAt(same));
        }
        return Bare.of(latin);
    }
}
