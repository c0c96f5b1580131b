package dev.sluice.detect.check;

/** The Polish account number: an IBAN whose country is not written. Source: Narodowy Bank Polski, Numeracja rachunków. */
final class PolishAccountCheck implements Check {
    private static final Check IBAN = new IbanCheck();
    private static final Condition VARIED = new Varied();

    @Override
    public String name() {
        return "pl-account";
    }

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        return VARIED.holds(number) && IBAN.accepts(number.appendTo(new StringBuilder("PL")));
    }
}
