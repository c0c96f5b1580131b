package dev.sluice.explain;

import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.FindingRule;
import dev.sluice.policy.OrganisationPolicy.PlaceRule;
import dev.sluice.policy.OrganisationPolicy.TokenRule;
import dev.sluice.policy.Scope;
import java.util.ArrayList;
import java.util.List;

/** The rules beside the matrix: what, where, and what happens then. */
final class PageRules {
    private final EffectivePolicy policy;
    private final PageWords words;
    private final PagePlaces places;

    PageRules(EffectivePolicy policy, PageWords words, PagePlaces places) {
        this.policy = policy;
        this.words = words;
        this.places = places;
    }

    /** One row; the note says why, or how it stands to the matrix. */
    private record Row(String what, Scope scope, Action action, List<String> notes) {}

    void add(Html body) {
        List<Row> rows = rows();
        body.add("h2", words.get("rules"));
        if (rows.isEmpty()) {
            body.add("p", words.get("rules.none"));
            return;
        }
        body.add("p", words.get("rules.lead"));
        Html head = new Html();
        for (String column : List.of("what", "where", "then")) {
            head.add("th scope=col", words.get("rules." + column));
        }
        Html items = new Html();
        rows.forEach(row -> items.wrap("tr", html(row)));
        body.wrap(
                "table class=cards",
                new Html().wrap("thead", new Html().wrap("tr", head)).wrap("tbody", items));
        if (policy.layers().stream().anyMatch(layer -> !layer.policy().tokens().isEmpty())) {
            body.add("p class=soft", words.get("rules.token"));
        }
    }

    /** What rules about findings rule out altogether. */
    List<String> sentences(Action action) {
        return rows().stream()
                .filter(row -> row.action() == action)
                .map(row -> words.get("rules.sentence", row.what(), places.of(row.scope())))
                .toList();
    }

    private Html html(Row row) {
        Html what = new Html().text(row.what());
        row.notes().forEach(note -> what.add("small", note));
        return new Html()
                .wrap("th scope=row", what)
                .add(PageMatrix.labelled(words.get("rules.where")), places.of(row.scope()))
                .wrap(PageMatrix.labelled(words.get("rules.then")), PageMatrix.tag(words, row.action()));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Layer layer : policy.layers()) {
            OrganisationPolicy one = layer.policy();
            one.places().forEach(rule -> rows.addAll(of(rule)));
            one.findings().stream().filter(rule -> isNeeded(rule, one)).forEach(rule -> rows.add(of(rule)));
            one.tokens().stream().filter(rule -> isNeeded(rule, one)).forEach(rule -> rows.add(of(rule)));
        }
        return rows.stream().distinct().toList();
    }

    private List<Row> of(PlaceRule rule) {
        List<Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(words.reason(rule.why()));
        notes.add(words.get("rules.instead"));
        rule.levels()
                .forEach((level, action) -> rows.add(
                        new Row(words.get("rules.level", words.of("level", level)), rule.scope(), action, notes)));
        return rows;
    }

    private Row of(FindingRule rule) {
        List<String> kinds = new ArrayList<>();
        rule.types().stream().sorted().forEach(type -> kinds.add(words.of("type", type)));
        rule.detectors().stream().sorted().forEach(kinds::add);
        String what = words.list(kinds);
        return new Row(
                rule.count() > 1 ? words.get("rules.count", words.number(rule.count()), what) : words.begin(what),
                rule.scope(),
                rule.action(),
                words.reason(rule.why()));
    }

    private Row of(TokenRule rule) {
        String what = words.get(
                rule.wholeConversation() ? "rules.tokens.all" : "rules.tokens",
                words.number(rule.overTokens()),
                words.within("level", rule.level()));
        return new Row(what, rule.scope(), rule.action(), words.reason(rule.why()));
    }

    /** A rule that another one of the same policy makes stricter everywhere says nothing to a reader. */
    private static boolean isNeeded(FindingRule rule, OrganisationPolicy policy) {
        return policy.findings().stream()
                .noneMatch(other -> other != rule
                        && other.types().equals(rule.types())
                        && other.detectors().equals(rule.detectors())
                        && other.count() <= rule.count()
                        && other.action().compareTo(rule.action()) > 0
                        && (other.scope().equals(rule.scope()) || other.scope().equals(Scope.ANYWHERE)));
    }

    private static boolean isNeeded(TokenRule rule, OrganisationPolicy policy) {
        return policy.tokens().stream()
                .noneMatch(other -> other != rule
                        && other.wholeConversation() == rule.wholeConversation()
                        && other.level().compareTo(rule.level()) <= 0
                        && other.overTokens() <= rule.overTokens()
                        && other.action().compareTo(rule.action()) > 0
                        && (other.scope().equals(rule.scope()) || other.scope().equals(Scope.ANYWHERE)));
    }
}
