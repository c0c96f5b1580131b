package dev.sluice.detect.check;

/**
 * German insurance numbers, in whose sum the letter counts as the two digits of its place in the alphabet. Sources:
 * VKVV § 4 for the pension insurance number, § 290 SGB V for the health insurance number.
 */
final class GermanInsuranceCheck implements Check {
    private final String name;
    private final Shape shape;
    private final int letterAt;
    private final WeightedSum sum;

    private GermanInsuranceCheck(String name, String shape, int letterAt, String weights) {
        this.name = name;
        this.shape = Shape.parse(shape);
        this.letterAt = letterAt;
        Weights parsed = Weights.parse(weights);
        this.sum = new WeightedSum(parsed.factors().length, parsed, "0123456789", Alphabet.BASE_36, null);
    }

    static Check pension() {
        return new GermanInsuranceCheck("de-pension", "8A3", 8, "2x,1x,2x,5x,7x,1x,2x,1x,2x,1x,2x,1x");
    }

    static Check health() {
        return new GermanInsuranceCheck("de-health-insurance", "A9", 0, "1x,2x,1x,2x,1x,2x,1x,2x,1x,2x");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        return shape.fits(number) && Bare.isLetter(number.at(letterAt)) && sum.holds(expanded(number));
    }

    private Bare expanded(Bare number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            if (i == letterAt) {
                int place = number.at(i) - 'A' + 1;
                digits.append(place / 10).append(place % 10);
            } else {
                digits.append(number.at(i));
            }
        }
        return Bare.of(digits);
    }
}
