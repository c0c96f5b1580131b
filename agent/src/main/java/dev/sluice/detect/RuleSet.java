package dev.sluice.detect;

import java.util.ArrayList;
import java.util.List;

/** The rules of all detectors, by what starts them. */
final class RuleSet {
    private final List<Rule> tokenRules = new ArrayList<>();
    private final List<Rule> alwaysRecognisers = new ArrayList<>();

    RuleSet(List<Detector> detectors) {
        for (Detector detector : detectors) {
            for (Rule rule : detector.rules()) {
                if (rule.spec().keywords().isEmpty()) {
                    (rule.recogniser() == null ? tokenRules : alwaysRecognisers).add(rule);
                }
            }
        }
    }

    /** Patterns without keywords: tried where a token that holds a digit begins. */
    List<Rule> tokenRules() {
        return tokenRules;
    }

    /** Recognisers without keywords: asked about every passage. */
    List<Rule> alwaysRecognisers() {
        return alwaysRecognisers;
    }
}
