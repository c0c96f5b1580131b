package dev.sluice.detect.check;

/** A check-digit formula over the whole value, for detectors of organisations whose numbers follow a standard. */
record Formula(String name, Condition condition) implements Check {
    private static final int SHORTEST = 4;

    @Override
    public boolean accepts(CharSequence value) {
        Bare number = Bare.of(value);
        return number.length() >= SHORTEST && condition.holds(number);
    }
}
