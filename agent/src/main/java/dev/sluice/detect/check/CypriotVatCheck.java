package dev.sluice.detect.check;

/** The Cypriot VAT number: eight digits and a check letter. Source: European Commission, VIES algorithms. */
final class CypriotVatCheck implements Check {
    private static final Shape SHAPE = Shape.parse("8A");
    private static final Condition CHECK_LETTER = new OddEvenLetter();

    @Override
    public String name() {
        return "cy-vat";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare written = Bare.of(value);
        Bare number = written.startsWith("CY") ? written.from(2) : written;
        return SHAPE.fits(number) && !number.startsWith("12") && CHECK_LETTER.holds(number);
    }
}
