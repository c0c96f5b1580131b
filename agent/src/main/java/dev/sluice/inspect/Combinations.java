package dev.sluice.inspect;

import dev.sluice.decide.Decision;
import dev.sluice.decide.Decision.Reason;
import dev.sluice.detect.Levels.Judgement;
import java.util.ArrayList;
import java.util.List;

/** Tells, beside the reasons of a decision, which findings weigh more together than alone. */
final class Combinations {
    private Combinations() {}

    static Decision explain(Decision decision, Judgement judgement) {
        if (judgement.combinations().isEmpty()) {
            return decision;
        }
        List<Reason> reasons = new ArrayList<>(decision.reasons());
        judgement
                .combinations()
                .forEach(rule -> reasons.add(new Reason("combination", rule.why(), null, "levels." + rule.id(), null)));
        return new Decision(decision.action(), List.copyOf(reasons), decision.remedies(), decision.permissions());
    }
}
