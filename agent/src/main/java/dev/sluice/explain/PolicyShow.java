package dev.sluice.explain;

import dev.sluice.bundle.Tree;
import dev.sluice.bundle.TreePath;
import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.Conduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists every value in force and where it came from. */
public final class PolicyShow {
    private final EffectivePolicy policy;
    private final Function<Layer, @Nullable Tree> documents;
    private final List<Row> rows = new ArrayList<>();

    private PolicyShow(EffectivePolicy policy, Function<Layer, @Nullable Tree> documents) {
        this.policy = policy;
        this.documents = documents;
    }

    /**
     * @param origin file and line, or the policy it was taken over from
     */
    public record Row(String path, String value, String origin) {}

    /**
     * @param documents the document a layer was read from, or null for a built-in policy
     */
    public static List<Row> of(EffectivePolicy policy, Function<Layer, @Nullable Tree> documents) {
        PolicyShow show = new PolicyShow(policy, documents);
        show.matrix();
        policy.layers().forEach(show::rules);
        show.trustAndConduct();
        show.people(policy.layers().get(0));
        return List.copyOf(show.rows);
    }

    private void matrix() {
        for (LineClass lineClass : List.of(LineClass.PERSONAL, LineClass.COMMERCIAL, LineClass.GOVERNMENT)) {
            for (Level level : Level.values()) {
                strictest("matrix." + lineClass.key() + "." + word(level), layer -> layer.cell(lineClass, level));
            }
        }
    }

    /** The first layer with the strictest value is the one that decides. */
    private void strictest(String path, Function<OrganisationPolicy, Action> cell) {
        Layer deciding = policy.layers().get(0);
        for (Layer layer : policy.layers()) {
            if (cell.apply(layer.policy()).compareTo(cell.apply(deciding.policy())) > 0) {
                deciding = layer;
            }
        }
        rows.add(new Row(path, word(cell.apply(deciding.policy())), origin(deciding, path)));
    }

    private void rules(Layer layer) {
        layer.policy().places().forEach(rule -> {
            List<String> cells = new ArrayList<>();
            rule.levels().forEach((level, action) -> cells.add(word(level) + " " + word(action)));
            rule(layer, "places", rule.id(), String.join(", ", cells));
        });
        layer.policy()
                .findings()
                .forEach(rule -> rule(layer, "findings", rule.id(), "at least " + word(rule.action())));
        layer.policy()
                .tokens()
                .forEach(rule -> rule(
                        layer, "tokens", rule.id(), "at least " + word(rule.action()) + " over " + rule.overTokens()));
    }

    private void rule(Layer layer, String list, String id, String value) {
        rows.add(new Row(list + "." + id, value, originOfRule(layer, list, id)));
    }

    private void trustAndConduct() {
        setting("trust.least-confidence", layer -> layer.trust().leastConfidence(), policy.leastConfidence());
        Conduct conduct = policy.conduct();
        setting("conduct.when-agent-away", layer -> layer.conduct().whenAgentAway(), conduct.whenAgentAway());
        setting("conduct.hold-millis", layer -> layer.conduct().holdMillis(), conduct.holdMillis());
        setting("conduct.pause-minutes", layer -> layer.conduct().pauseMinutes(), conduct.pauseMinutes());
        setting(
                "conduct.quiet-repeats-minutes",
                layer -> layer.conduct().quietRepeats().toMinutes(),
                conduct.quietRepeats().toMinutes());
        setting("conduct.ledger-days", layer -> layer.conduct().ledgerDays(), conduct.ledgerDays());
        setting("conduct.not-sensitive", layer -> layer.conduct().notSensitive(), conduct.notSensitive());
        setting("conduct.check-answers", layer -> layer.conduct().checkAnswers(), conduct.checkAnswers());
    }

    private void setting(String path, Function<OrganisationPolicy, Object> value, Object inForce) {
        Layer from = policy.layers().stream()
                .filter(layer -> Objects.equals(value.apply(layer.policy()), inForce))
                .findFirst()
                .orElse(policy.layers().get(0));
        rows.add(new Row(path, inForce.toString().toLowerCase(Locale.ROOT), origin(from, path)));
    }

    private void people(Layer binding) {
        policy.ownWorkspaces()
                .forEach((line, ids) -> rows.add(new Row(
                        "trust.own-workspaces." + line,
                        String.join(", ", ids),
                        origin(binding, "trust.own-workspaces." + line))));
        policy.approvals()
                .approvers()
                .forEach(approver -> rows.add(new Row(
                        "approvals.approvers",
                        approver.name() + " (" + approver.role() + ")",
                        origin(binding, "approvals"))));
        policy.approvals()
                .revoked()
                .forEach(id -> rows.add(new Row("approvals.revoked", id, origin(binding, "approvals"))));
        if (policy.texts().contact() != null) {
            rows.add(new Row("texts.contact", policy.texts().contact(), origin(binding, "texts.contact")));
        }
        if (policy.texts().policyAddress() != null) {
            rows.add(new Row(
                    "texts.policy-address", policy.texts().policyAddress(), origin(binding, "texts.policy-address")));
        }
        policy.texts().workspaces().forEach((vendor, address) -> {
            String path = "texts.workspaces." + vendor;
            rows.add(new Row(path, address, origin(binding, path)));
        });
    }

    private String origin(Layer layer, String path) {
        return origin(layer, TreePath.line(documents.apply(layer), path));
    }

    private String originOfRule(Layer layer, String list, String id) {
        return origin(layer, TreePath.lineOfItem(documents.apply(layer), list, id));
    }

    private String origin(Layer layer, int line) {
        Tree document = documents.apply(layer);
        if (document == null) {
            return "built in: " + layer.policy().name();
        }
        return line > 0 ? layer.file() + ":" + line : "taken over by " + layer.file();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
