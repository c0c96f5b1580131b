package dev.sluice.decide;

import dev.sluice.detect.Finding;
import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.EffectivePolicy.Origin;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.FindingRule;
import dev.sluice.policy.OrganisationPolicy.PlaceRule;
import dev.sluice.policy.OrganisationPolicy.TokenRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The clauses of one layer of policy that speak about a draft. */
final class Clauses {
    private final OrganisationPolicy policy;
    private final String origin;
    private final Standing standing;

    Clauses(Layer layer, Standing standing) {
        this.policy = layer.policy();
        this.origin = layer.origin() == Origin.USER ? " (your own policy)" : "";
        this.standing = standing;
    }

    List<Ground> grounds(Situation situation) {
        List<Ground> grounds = new ArrayList<>();
        grounds.add(wholeDraft(situation));
        Map<Level, Ground> byLevel = new EnumMap<>(Level.class);
        for (int i = 0; i < situation.findings().size(); i++) {
            Level level = situation.findings().get(i).level();
            grounds.add(byLevel.computeIfAbsent(level, each -> byLevel(each, Set.of()))
                    .about(Set.of(i)));
        }
        policy.findings().forEach(rule -> add(grounds, rule, situation));
        policy.tokens().forEach(rule -> add(grounds, rule, situation));
        return grounds;
    }

    /** The level of the draft, which rests on all findings when it is higher than that of any one. */
    private Ground wholeDraft(Situation situation) {
        Set<Integer> cause = new LinkedHashSet<>();
        List<Finding> findings = situation.findings();
        boolean single = findings.stream().anyMatch(finding -> finding.level() == situation.level());
        for (int i = 0; i < findings.size(); i++) {
            if (!single || findings.get(i).level() == situation.level()) {
                cause.add(i);
            }
        }
        return byLevel(situation.level(), cause);
    }

    private Ground byLevel(Level level, Set<Integer> findings) {
        LineClass lineClass = standing.place().lineClass();
        String word = level.name().toLowerCase(Locale.ROOT);
        for (PlaceRule rule : policy.places()) {
            Action action = rule.levels().get(level);
            if (action != null && rule.scope().covers(standing.place())) {
                return new Ground(
                        action,
                        "level-in-place",
                        findings,
                        "places." + rule.id() + "." + word,
                        word + " text in a place with its own rule" + because(rule.why()));
            }
        }
        return new Ground(
                policy.cell(lineClass, level),
                "level-on-" + lineClass.key() + "-line",
                findings,
                "matrix." + lineClass.key() + "." + word,
                word + " text on a " + lineClass.key() + " line" + origin);
    }

    private void add(List<Ground> grounds, FindingRule rule, Situation situation) {
        if (!rule.scope().covers(standing.place())) {
            return;
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i < situation.findings().size(); i++) {
            Finding finding = situation.findings().get(i);
            boolean type = rule.types().isEmpty() || rule.types().contains(finding.type());
            if (type && (rule.detectors().isEmpty() || rule.detectors().contains(finding.detector()))) {
                found.add(i);
            }
        }
        if (found.size() >= rule.count()) {
            grounds.add(new Ground(
                    rule.action(),
                    "finding-rule",
                    found,
                    "findings." + rule.id(),
                    "rule '" + rule.id() + "' about what was found" + because(rule.why())));
        }
    }

    private void add(List<Ground> grounds, TokenRule rule, Situation situation) {
        int tokens = rule.wholeConversation()
                ? situation.tokens().conversation()
                : situation.tokens().message();
        boolean level = situation.level().compareTo(rule.level()) >= 0;
        if (level && tokens > rule.overTokens() && rule.scope().covers(standing.place())) {
            grounds.add(new Ground(
                    rule.action(),
                    "tokens-over",
                    Set.of(),
                    "tokens." + rule.id(),
                    tokens + " tokens are more than " + rule.overTokens() + because(rule.why())));
        }
    }

    private String because(String why) {
        return (why.isEmpty() ? "" : ": " + why) + origin;
    }
}
