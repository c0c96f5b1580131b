package dev.sluice.detect;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.text.Normalised;

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

    Candidate shift(int by) {
        return by == 0 ? this : at(start + by, end + by);
    }

    Candidate at(int otherStart, int otherEnd) {
        return new Candidate(otherStart, otherEnd, detector, rule, strength, contextWord);
    }

    /** Tells whether more than the shape speaks for it: a check, a word nearby, or a keyword. */
    boolean isConfirmed() {
        DetectorSpec.Rule spec = detector.spec().rules().get(rule);
        return spec.check() != null
                || contextWord != NO_CONTEXT
                || !spec.keywords().isEmpty();
    }

    Finding toFinding(Normalised text) {
        DetectorSpec spec = detector.spec();
        String word = contextWord == NO_CONTEXT ? "" : spec.context().get(contextWord);
        String check = spec.rules().get(rule).check();
        return new Finding(
                text.toDraft(start, end),
                spec.type(),
                spec.id(),
                spec.level(),
                Math.min(1, strength),
                spec.id(),
                new Finding.Why(rule, word, check == null ? "" : check));
    }
}
