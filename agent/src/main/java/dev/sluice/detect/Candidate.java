package dev.sluice.detect;

/**
 * A span of normalised text that one rule claims.
 *
 * @param strength the score before it is capped, so that two certain claims can still be told apart
 * @param contextWord the context word's place in the detector's list, or {@link #NO_CONTEXT}
 */
record Candidate(int start, int end, Detector detector, int rule, double strength, int contextWord) {
    static final int NO_CONTEXT = -1;

    int length() {
        return end - start;
    }

    double score() {
        return Math.min(1, strength);
    }

    Candidate shift(int by) {
        return by == 0 ? this : new Candidate(start + by, end + by, detector, rule, strength, contextWord);
    }
}
