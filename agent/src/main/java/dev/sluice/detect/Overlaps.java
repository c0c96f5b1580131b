package dev.sluice.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Of claims on the same characters, the most likely one stays; then the longer, the graver, the one that was checked. */
final class Overlaps {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::strength)
            .thenComparingInt(Candidate::length)
            .thenComparing(candidate -> candidate.detector().spec().level())
            .thenComparing(candidate -> rule(candidate).check() != null)
            .reversed()
            .thenComparing(candidate -> candidate.detector().spec().id())
            .thenComparingInt(Candidate::rule)
            .thenComparingInt(Candidate::start);

    private Overlaps() {}

    private static dev.sluice.policy.DetectorSpec.Rule rule(Candidate candidate) {
        return candidate.detector().spec().rules().get(candidate.rule());
    }

    /** Returns what stays, in order of the start. */
    static List<Candidate> resolve(List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingInt(Candidate::start));
        if (areApart(ordered)) {
            return ordered;
        }
        List<Candidate> ranked = new ArrayList<>(candidates);
        ranked.sort(BEST_FIRST);
        TreeMap<Integer, Candidate> kept = new TreeMap<>();
        for (Candidate candidate : ranked) {
            var before = kept.lowerEntry(candidate.end());
            if (before == null || before.getValue().end() <= candidate.start()) {
                kept.put(candidate.start(), candidate);
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean areApart(List<Candidate> ordered) {
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).start() < ordered.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }
}
