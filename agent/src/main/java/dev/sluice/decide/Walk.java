package dev.sluice.decide;

import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.OrganisationPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A decision told clause by clause, those that did not apply included. */
public final class Walk {
    private final EffectivePolicy policy;

    public Walk(EffectivePolicy policy) {
        this.policy = policy;
    }

    /**
     * @param applied whether the clause speaks about this draft at all
     * @param action what it asks for, after permissions and answers given before
     */
    public record Step(String clause, boolean applied, Action action, String text) {}

    /** Every clause of every layer, each once. */
    public List<Step> steps(Situation situation) {
        Standing standing = Standing.of(situation, policy.leastConfidence());
        List<Step> steps = new ArrayList<>();
        standing.reasons().forEach(reason -> steps.add(new Step("line", true, Action.ALLOW, reason.text())));
        for (Layer layer : policy.layers()) {
            Set<Step> applied = new LinkedHashSet<>();
            Set<String> clauses = new LinkedHashSet<>();
            for (Ground ground : Leniency.apply(new Clauses(layer, standing).grounds(situation), situation)) {
                applied.add(new Step(ground.clause(), true, ground.action(), ground.text()));
                clauses.add(ground.clause());
            }
            steps.addAll(applied);
            idle(layer.policy(), clauses, steps);
        }
        return List.copyOf(steps);
    }

    private static void idle(OrganisationPolicy policy, Set<String> applied, List<Step> steps) {
        policy.places().forEach(rule -> {
            boolean used = rule.levels().keySet().stream()
                    .anyMatch(level -> applied.contains(
                            "places." + rule.id() + "." + level.name().toLowerCase(Locale.ROOT)));
            if (!used) {
                steps.add(new Step("places." + rule.id(), false, Action.ALLOW, "another place, or another level"));
            }
        });
        policy.findings().stream()
                .filter(rule -> !applied.contains("findings." + rule.id()))
                .forEach(rule -> steps.add(new Step(
                        "findings." + rule.id(), false, Action.ALLOW, "too few such findings, or another place")));
        policy.tokens().stream()
                .filter(rule -> !applied.contains("tokens." + rule.id()))
                .forEach(rule -> steps.add(new Step(
                        "tokens." + rule.id(), false, Action.ALLOW, "not that long, a lower level, or another place")));
    }
}
