package dev.sluice.detect.check;

/**
 * The French NIR: sex, birth year and month, place, order and a key of two digits. Corsica's 2A and 2B count as 19 and
 * 18. Source: INSEE, Numéro d'inscription au répertoire.
 */
final class FrenchSocialSecurityCheck implements Check {
    private static final Shape SHAPE = Shape.parse("6*8");
    private static final int DEPARTMENT = 5;

    @Override
    public String name() {
        return "fr-nir";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (!SHAPE.fits(number)) {
            return false;
        }
        Bare digits = corsicaAsDigits(number);
        long body = IntegerPart.value(digits, 0, 13);
        if (body < 0 || "123478".indexOf(number.at(0)) < 0 || !monthExists(number)) {
            return false;
        }
        return 97 - body % 97 == IntegerPart.value(digits, 13, 15);
    }

    /** 20 and more stand for a month that the registry office does not know. */
    private static boolean monthExists(Bare number) {
        long month = IntegerPart.value(number, 3, 5);
        return month >= 1 && month <= 12 || month >= 20;
    }

    private static Bare corsicaAsDigits(Bare number) {
        char letter = number.at(DEPARTMENT + 1);
        if (Bare.isDigit(letter) || number.at(DEPARTMENT) != '2') {
            return number;
        }
        StringBuilder digits = number.appendTo(new StringBuilder());
        if (letter == 'A') {
            digits.replace(DEPARTMENT, DEPARTMENT + 2, "19");
        } else if (letter == 'B') {
            digits.replace(DEPARTMENT, DEPARTMENT + 2, "18");
        }
        return Bare.of(digits);
    }
}
