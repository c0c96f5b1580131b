package dev.sluice.detect;

import java.util.ArrayList;
import java.util.Collection;
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
        List<Candidate> standing = new ArrayList<>(ordered.size());
        int first = 0;
        while (first < ordered.size()) {
            int end = ordered.get(first).end();
            int next = first + 1;
            while (next < ordered.size() && ordered.get(next).start() < end) {
                end = Math.max(end, ordered.get(next++).end());
            }
            standing.addAll(best(ordered.subList(first, next)));
            first = next;
        }
        return standing;
    }

    /** Of claims that hang together by overlapping, those that stay. */
    private static Collection<Candidate> best(List<Candidate> together) {
        if (together.size() == 1) {
            return together;
        }
        List<Candidate> ranked = new ArrayList<>(together);
        ranked.sort(BEST_FIRST);
        TreeMap<Integer, Candidate> kept = new TreeMap<>();
        for (Candidate candidate : ranked) {
            var before = kept.lowerEntry(candidate.end());
            if (before == null || before.getValue().end() <= candidate.start()) {
                kept.put(candidate.start(), candidate);
            }
        }
        return kept.values();
    }
}
