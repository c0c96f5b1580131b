package dev.sluice.detect;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.Level;
import dev.sluice.text.Normalised;

/**
 * A span of normalised text that one rule claims.
 *
 * @param strength the score before it is capped, so that two certain claims can still be told apart
 */
record Candidate(int start, int end, Detector detector, int rule, double strength, Hint hint) {
    static final int NO_CONTEXT = -1;

    /**
     * What else led to a claim.
     *
     * @param contextWord the context word's place in the detector's list, or {@link #NO_CONTEXT}
     * @param note of the recogniser, empty for none
     */
    record Hint(int contextWord, String note) {}

    private static final double FAINT = 0.5;

    int length() {
        return end - start;
    }

    Candidate shift(int by) {
        return by == 0 ? this : at(start + by, end + by);
    }

    Candidate at(int otherStart, int otherEnd) {
        return new Candidate(otherStart, otherEnd, detector, rule, strength, hint);
    }

    /** For a value in a token that stands for a whole text: an e-mail address in it does not make it less of a secret. */
    Candidate asPartOfAll() {
        boolean alarms = detector.spec().level().compareTo(Level.INTERNAL) > 0;
        return alarms ? this : new Candidate(start, end, detector, rule, Math.min(strength, FAINT), hint);
    }

    /** Tells whether more than the shape speaks for it: a check, a word nearby, or a keyword. */
    boolean isConfirmed() {
        DetectorSpec.Rule spec = detector.spec().rules().get(rule);
        return spec.check() != null
                || hint.contextWord() != NO_CONTEXT
                || !spec.keywords().isEmpty();
    }

    Finding toFinding(Normalised text) {
        DetectorSpec spec = detector.spec();
        String word = hint.contextWord() == NO_CONTEXT ? "" : spec.context().get(hint.contextWord());
        String check = spec.rules().get(rule).check();
        return new Finding(
                text.toDraft(start, end),
                spec.type(),
                spec.id(),
                spec.level(),
                Math.min(1, strength),
                spec.id(),
                new Finding.Why(rule, word, check == null ? "" : check, hint.note()));
    }
}
