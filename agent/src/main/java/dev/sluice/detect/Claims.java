package dev.sluice.detect;

import dev.sluice.detect.match.Window;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.FindingType;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Judges what rules claim, and keeps what stands. */
final class Claims {
    private static final double RAISE = 0.35;
    /** What a word gives that is part of a longer one. */
    private static final double RAISE_PART = 0.3;

    private static final double REPORTED = 0.5;
    /** Up to this score a number that goes on from other digits is taken for a piece of a longer one. */
    private static final double WEAK = 0.65;
    /** What a value gains that is the whole draft: there is no table or log that it could be a figure of. */
    private static final double ALONE = 0.05;

    private final Region region;
    private final Sweep sweep;
    private final List<Candidate> standing = new ArrayList<>();

    /** The words that led to what stands. */
    private final List<Range> labels = new ArrayList<>();

    Claims(Region region, Sweep sweep) {
        this.region = region;
        this.sweep = sweep;
    }

    /** Returns what stands; a word that says what a number is names nobody, even where it looks like a name. */
    List<Candidate> standing() {
        if (!labels.isEmpty()) {
            standing.removeIf(candidate -> candidate.detector().spec().type() == FindingType.PERSON
                    && labels.stream()
                            .anyMatch(label -> label.start() <= candidate.start() && candidate.end() <= label.end()));
        }
        return standing;
    }

    /** Returns whether the claim stands; spaces at its ends and the letter of an escape in front do not belong to it. */
    boolean add(Rule rule, int from, int to) {
        return add(rule, new Recogniser.Span(from, to, rule.spec().score()));
    }

    /** Likewise, with what a recogniser says about it; the span is counted from the start of the text. */
    boolean add(Rule rule, Recogniser.Span claim) {
        int start = claim.start();
        while (start < claim.end() && (region.chars()[start] == ' ' || region.isEscape(start))) {
            start++;
        }
        int end = claim.end();
        while (end > start && region.chars()[end - 1] == ' ') {
            end--;
        }
        return judge(rule, start, end, claim);
    }

    private boolean judge(Rule rule, int start, int end, Recogniser.Span claim) {
        boolean inside = start >= region.from() && start < region.to() && start < end;
        if (!inside || region.isGlued(start) || region.isGlued(end)) {
            return false;
        }
        DetectorSpec.Context use = rule.spec().context();
        int word = use == DetectorSpec.Context.IGNORE
                ? Candidate.NO_CONTEXT
                : sweep.context().nearest(rule.detector(), start, end);
        boolean raised = word != Candidate.NO_CONTEXT;
        double score = claim.score();
        double strength = score + raise(raised, start, end);
        boolean missing = !raised
                && (use == DetectorSpec.Context.NEED
                        || use == DetectorSpec.Context.RAISE && score <= WEAK && region.continuesDigits(start));
        if (missing || strength < REPORTED || !rule.accepts(new Window(region.chars(), start, end))) {
            return false;
        }
        if (raised && rule.detector().spec().type() != FindingType.PERSON) {
            labels.add(sweep.context().nearestSpan());
        }
        standing.add(new Candidate(
                start, end, rule.detector(), rule.index(), strength, new Candidate.Hint(word, claim.note())));
        return true;
    }

    private double raise(boolean byWord, int start, int end) {
        if (byWord) {
            return sweep.context().nearestIsPart() ? RAISE_PART : RAISE;
        }
        return region.isOnly(start, end) ? ALONE : 0;
    }
}
