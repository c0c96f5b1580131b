package dev.sluice.bundle;

import dev.sluice.policy.Action;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy.FindingRule;
import dev.sluice.policy.OrganisationPolicy.PlaceRule;
import dev.sluice.policy.OrganisationPolicy.TokenRule;
import dev.sluice.policy.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads the rules of an organisation's policy. */
final class RuleReader {
    private final TreeReader policy;
    private final Set<String> ids = new HashSet<>();

    RuleReader(TreeReader policy) {
        this.policy = policy;
    }

    List<PlaceRule> places(List<PlaceRule> base) {
        return read("places", this::place, base, PlaceRule::id);
    }

    List<FindingRule> findings(List<FindingRule> base) {
        return read("findings", this::finding, base, FindingRule::id);
    }

    List<TokenRule> tokens(List<TokenRule> base) {
        return read("tokens", this::token, base, TokenRule::id);
    }

    private <R> List<R> read(String key, Function<TreeReader, R> rule, List<R> base, Function<R, String> id) {
        List<R> rules = new ArrayList<>();
        for (TreeReader in : policy.children(key)) {
            rules.add(rule.apply(in));
            in.refuseOtherKeys();
        }
        base.stream().filter(inherited -> !ids.contains(id.apply(inherited))).forEach(rules::add);
        return List.copyOf(rules);
    }

    private PlaceRule place(TreeReader in) {
        PlaceRule rule = new PlaceRule(id(in), scope(in), OrganisationReader.levels(in.child("levels")), why(in));
        if (rule.levels().isEmpty()) {
            in.report("levels", "no level is named", "add 'levels:' with an action for at least one level");
        }
        return rule;
    }

    private FindingRule finding(TreeReader in) {
        FindingRule rule = new FindingRule(
                id(in),
                scope(in),
                oneOf(in, "types", FindingType.class),
                Set.copyOf(in.texts("detectors")),
                Math.max(1, in.integer("count", 1)),
                action(in),
                why(in));
        if (!in.has("types") && !in.has("detectors")) {
            in.report("types", "neither types nor detectors are named", "say what the rule is about");
        }
        return rule;
    }

    private TokenRule token(TreeReader in) {
        if (!in.has("over")) {
            in.report("over", "missing", "add 'over:' with the number of tokens that is still fine");
        }
        return new TokenRule(
                id(in),
                scope(in),
                in.oneOf("level", Level.class, Level.PUBLIC),
                in.integer("over", 0),
                in.oneOf("counted", Counted.class, Counted.MESSAGE) == Counted.CONVERSATION,
                action(in),
                why(in));
    }

    private enum Counted {
        MESSAGE,
        CONVERSATION
    }

    private String id(TreeReader in) {
        String id = in.text("id");
        if (!ids.add(id)) {
            in.report("id", "the id stands twice", "give each rule an id of its own");
        }
        return id;
    }

    private static String why(TreeReader in) {
        String why = in.optionalText("why");
        return why == null ? "" : why;
    }

    private static Action action(TreeReader in) {
        if (!in.has("action")) {
            in.report("action", "missing", "add 'action: warn', redact, justify, approve or block");
        }
        return in.oneOf("action", Action.class, Action.WARN);
    }

    private static Scope scope(TreeReader in) {
        return new Scope(
                oneOf(in, "classes", LineClass.class),
                Set.copyOf(in.texts("services")),
                Set.copyOf(in.texts("lines")),
                Set.copyOf(in.texts("sites")),
                Set.copyOf(in.texts("groups")),
                Set.copyOf(in.texts("modifiers")));
    }

    private static <E extends Enum<E>> Set<E> oneOf(TreeReader in, String key, Class<E> type) {
        Set<E> read = EnumSet.noneOf(type);
        for (String word : in.texts(key)) {
            String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
            boolean known = false;
            for (E candidate : type.getEnumConstants()) {
                if (candidate.name().equals(constant)) {
                    read.add(candidate);
                    known = true;
                }
            }
            if (!known) {
                in.report(key, "'" + word + "' is not one of the known words", "see the policy guide for the words");
            }
        }
        return Set.copyOf(read);
    }
}
