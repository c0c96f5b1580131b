package dev.sluice.detect;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.text.Draft;
import dev.sluice.text.Normalised;
import java.util.ArrayList;
import java.util.List;

/** Runs all detectors over a draft. */
public final class Engine implements Scanner {
    private final RuleSet rules;
    private final Vocabulary vocabulary;

    private Engine(List<Detector> detectors) {
        this.rules = new RuleSet(detectors);
        this.vocabulary = new Vocabulary(detectors);
    }

    /**
     * Makes detectors ready to run.
     *
     * @throws IllegalArgumentException if a detector names a check or recogniser that does not exist
     */
    public static Engine load(List<DetectorSpec> specs, Parts parts) {
        List<Detector> detectors = new ArrayList<>();
        for (DetectorSpec spec : specs) {
            detectors.add(new Detector(spec, parts));
        }
        return new Engine(detectors);
    }

    @Override
    public List<Finding> scan(Draft draft) {
        Normalised text = Normalised.of(draft);
        List<Candidate> candidates = new PassageScan(text.chars(), text.length(), vocabulary).run(rules);
        return Overlaps.resolve(candidates).stream()
                .map(candidate -> finding(candidate, text))
                .toList();
    }

    private static Finding finding(Candidate candidate, Normalised text) {
        DetectorSpec spec = candidate.detector().spec();
        DetectorSpec.Rule rule = spec.rules().get(candidate.rule());
        String word = candidate.contextWord() == Candidate.NO_CONTEXT
                ? ""
                : spec.context().get(candidate.contextWord());
        return new Finding(
                text.toDraft(candidate.start(), candidate.end()),
                spec.type(),
                spec.id(),
                spec.level(),
                candidate.score(),
                spec.id(),
                new Finding.Why(candidate.rule(), word, rule.check() == null ? "" : rule.check()));
    }
}
