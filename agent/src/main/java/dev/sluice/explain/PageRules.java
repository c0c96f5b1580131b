package dev.sluice.explain;

import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.OrganisationPolicy.FindingRule;
import dev.sluice.policy.OrganisationPolicy.PlaceRule;
import dev.sluice.policy.OrganisationPolicy.TokenRule;
import dev.sluice.policy.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rules beside the matrix, one sentence each. */
final class PageRules {
    private final EffectivePolicy policy;
    private final PageWords words;

    PageRules(EffectivePolicy policy, PageWords words) {
        this.policy = policy;
        this.words = words;
    }

    void add(Html body) {
        Html items = new Html();
        for (Layer layer : policy.layers()) {
            layer.policy().places().forEach(rule -> items.add("li", sentence(rule)));
            layer.policy().findings().forEach(rule -> items.add("li", sentence(rule)));
            layer.policy().tokens().forEach(rule -> items.add("li", sentence(rule)));
        }
        body.add("h2", words.get("rules"));
        if (items.toString().isEmpty()) {
            body.add("p", words.get("rules.none"));
        } else {
            body.wrap("ul", items);
        }
    }

    private String sentence(PlaceRule rule) {
        List<String> cells = new ArrayList<>();
        rule.levels()
                .forEach((level, action) -> cells.add(words.of("level", level) + " - " + words.of("action", action)));
        List<String> places = places(rule.scope());
        return words.get(
                "rule.place",
                places.isEmpty() ? rule.id() : String.join(", ", places),
                String.join("; ", cells),
                why(rule.why()));
    }

    private String sentence(FindingRule rule) {
        List<String> kinds = new ArrayList<>();
        rule.types().stream().sorted().forEach(type -> kinds.add(words.of("type", type)));
        rule.detectors().stream().sorted().forEach(kinds::add);
        return words.get(
                rule.count() > 1 ? "rule.finding" : "rule.finding.one",
                Integer.toString(rule.count()),
                String.join(", ", kinds),
                words.of("action", rule.action()),
                where(rule.scope()));
    }

    private String sentence(TokenRule rule) {
        return words.get(
                rule.wholeConversation() ? "rule.tokens.all" : "rule.tokens",
                Integer.toString(rule.overTokens()),
                words.of("level", rule.level()),
                words.of("action", rule.action()),
                where(rule.scope()));
    }

    private String where(Scope scope) {
        List<String> places = places(scope);
        return places.isEmpty() ? "" : words.get("rule.where", String.join(", ", places));
    }

    private List<String> places(Scope scope) {
        List<String> places = new ArrayList<>();
        scope.classes().stream().sorted().forEach(lineClass -> places.add(words.of("class", lineClass)));
        for (Collection<String> names :
                List.of(scope.services(), scope.lines(), scope.sites(), scope.groups(), scope.modifiers())) {
            names.stream().sorted().forEach(places::add);
        }
        return places;
    }

    private static String why(String why) {
        return why.isEmpty() ? "" : " (" + why + ")";
    }
}
