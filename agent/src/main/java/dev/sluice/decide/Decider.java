package dev.sluice.decide;

import dev.sluice.decide.Decision.Reason;
import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Decides what is to be done with a draft: pure, total, the same answer for the same situation.
 *
 * <p>Every layer of policy judges the draft; the strictest judgement counts, and one action follows from the strictest
 * clause of it.
 */
public final class Decider {
    private final EffectivePolicy policy;

    public Decider(EffectivePolicy policy) {
        this.policy = policy;
    }

    public Decision decide(Situation situation) {
        Standing standing = Standing.of(situation, policy.leastConfidence());
        List<Ground> grounds = new ArrayList<>();
        for (Layer layer : policy.layers()) {
            grounds.addAll(new Clauses(layer, standing).grounds(situation));
        }
        grounds = Leniency.apply(grounds, situation);
        Action action = grounds.stream().map(Ground::action).reduce(Action.ALLOW, Action::stricter);
        List<Reason> reasons = new ArrayList<>(Reasons.of(grounds, action, situation));
        reasons.addAll(standing.reasons());
        reasons.addAll(Facts.reasons(situation));
        return new Decision(
                action,
                List.copyOf(reasons),
                Remedies.of(situation, action, policy.texts()),
                grounds.stream()
                        .map(Ground::permission)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
