package dev.sluice.detect.check;

/** The Turkish tax number (VKN): ten digits, each turned and multiplied by its place. Source: OECD, Türkiye, TIN. */
final class TurkishTaxCheck implements Check {
    private static final Shape SHAPE = Shape.parse("10");
    private static final Condition VARIED = new Varied();

    @Override
    public String name() {
        return "tr-tax";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        if (!SHAPE.fits(number) || !VARIED.holds(number)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int turned = (number.digit(i) + 9 - i) % 10;
            int product = turned * (1 << (9 - i)) % 9;
            sum += turned != 0 && product == 0 ? 9 : product;
        }
        return (10 - sum % 10) % 10 == number.digit(9);
    }
}
