package dev.sluice.detect.check;

/** Not one symbol all along: such numbers pass many sums, and nobody holds them. */
record Varied() implements Condition {
    @Override
    public boolean holds(Bare number) {
        for (int i = 1; i < number.length(); i++) {
            if (number.at(i) != number.at(0)) {
                return true;
            }
        }
        return false;
    }
}
