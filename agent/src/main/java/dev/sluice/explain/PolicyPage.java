package dev.sluice.explain;

import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy.Approver;
import dev.sluice.policy.OrganisationPolicy.Conduct;
import dev.sluice.policy.OrganisationPolicy.Texts;
import dev.sluice.policy.OrganisationPolicy.WhenAgentAway;
import dev.sluice.policy.ProductLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The policy in force as a page that anyone can read, in English or Traditional Chinese. */
public final class PolicyPage {
    private static final List<LineClass> CLASSES =
            List.of(LineClass.PERSONAL, LineClass.COMMERCIAL, LineClass.GOVERNMENT);

    private final EffectivePolicy policy;
    private final PageWords words;
    private final LocalDate today;

    /**
     * @param language {@code en} or {@code zh-TW}; English for any other
     */
    public PolicyPage(EffectivePolicy policy, String language, LocalDate today) {
        this.policy = policy;
        this.words = PageWords.of(language);
        this.today = today;
    }

    public String html(Collection<ProductLine> lines) {
        Html body = new Html().add("p class=lead", words.get("lead"));
        matrix(body);
        new PageRules(policy, words).add(body);
        never(body);
        approval(body);
        ask(body);
        behaviour(body);
        PageLines.add(body, lines, words, today);
        return PageWords.template()
                .replace("{{language}}", words.language())
                .replace("{{title}}", Html.escape(words.get("title")))
                .replace("{{version}}", Html.escape(words.get("version", policy.version(), today.toString())))
                .replace("{{body}}", body.toString());
    }

    private void matrix(Html body) {
        body.add("h2", words.get("matrix"));
        Html head = new Html().add("th", words.get("level"));
        for (LineClass lineClass : CLASSES) {
            head.wrap("th scope=col", titled("class", lineClass));
        }
        Html rows = new Html().wrap("thead", new Html().wrap("tr", head));
        for (Level level : Level.values()) {
            Html row = new Html().wrap("th scope=row", titled("level", level));
            for (LineClass lineClass : CLASSES) {
                row.wrap("td", tag(strictest(lineClass, level)));
            }
            rows.wrap("tr", row);
        }
        body.wrap("div class=scroll", new Html().wrap("table", rows));
        body.add("p class=soft", words.get("matrix.note"));
    }

    private void never(Html body) {
        Html items = new Html();
        for (Level level : Level.values()) {
            for (LineClass lineClass : CLASSES) {
                if (strictest(lineClass, level) == Action.BLOCK) {
                    items.add("li", words.get("never.item", words.of("level", level), words.of("class", lineClass)));
                }
            }
        }
        list(body, "never", items);
    }

    private void approval(Html body) {
        Html items = new Html();
        for (Approver approver : policy.approvals().approvers()) {
            items.add("li", approver.name() + " (" + approver.role() + ")");
        }
        boolean named = !policy.approvals().approvers().isEmpty();
        list(body, "approval", items);
        if (named) {
            body.add("p", words.get("approval.how"));
        }
    }

    private void ask(Html body) {
        Texts texts = policy.texts();
        body.add("h2", words.get("ask"));
        body.add("p", texts.contact() == null ? words.get("ask.none") : words.get("ask.contact", texts.contact()));
        if (texts.policyAddress() != null) {
            body.add("p", words.get("ask.policy", texts.policyAddress()));
        }
    }

    private void behaviour(Html body) {
        Conduct conduct = policy.conduct();
        boolean open = conduct.whenAgentAway() == WhenAgentAway.OPEN;
        Html items = new Html()
                .add("li", words.get(open ? "behaviour.open" : "behaviour.closed"))
                .add(
                        "li",
                        words.get(
                                "behaviour.quiet",
                                Long.toString(conduct.quietRepeats().toMinutes())))
                .add("li", words.get("behaviour.ledger", Integer.toString(conduct.ledgerDays())));
        list(body, "behaviour", items);
    }

    private void list(Html body, String section, Html items) {
        body.add("h2", words.get(section));
        if (items.toString().isEmpty()) {
            body.add("p", words.get(section + ".none"));
        } else {
            body.wrap("ul", items);
        }
    }

    private Html titled(String kind, Enum<?> constant) {
        String key = kind + "." + constant.name().toLowerCase(Locale.ROOT) + ".note";
        return new Html().text(words.of(kind, constant)).add("small", words.get(key));
    }

    private Html tag(Action action) {
        String css = action.name().toLowerCase(Locale.ROOT);
        return new Html().add("span class=\"tag " + css + "\"", words.of("action", action));
    }

    private Action strictest(LineClass lineClass, Level level) {
        return policy.layers().stream()
                .map(layer -> layer.policy().cell(lineClass, level))
                .reduce(Action.ALLOW, Action::stricter);
    }
}
