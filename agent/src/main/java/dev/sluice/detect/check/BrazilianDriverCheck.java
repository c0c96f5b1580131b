package dev.sluice.detect.check;

/**
 * The registration number of the Brazilian driving licence (CNH). A first remainder of ten lowers the second check digit
 * by two. Source: CONTRAN, Resolução 886/2021.
 */
final class BrazilianDriverCheck implements Check {
    private static final Shape SHAPE = Shape.parse("11");
    private static final Condition VARIED = new Varied();

    @Override
    public String name() {
        return "br-driver";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (!SHAPE.fits(number) || !VARIED.holds(number)) {
            return false;
        }
        int falling = 0;
        int rising = 0;
        for (int i = 0; i < 9; i++) {
            falling += (9 - i) * number.digit(i);
            rising += (1 + i) * number.digit(i);
        }
        int first = falling % 11;
        int second = Math.floorMod(rising % 11 - (first > 9 ? 2 : 0), 11);
        return number.digit(9) == (first > 9 ? 0 : first) && number.digit(10) == (second > 9 ? 0 : second);
    }
}
