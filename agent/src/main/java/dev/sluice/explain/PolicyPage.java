package dev.sluice.explain;

import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.OrganisationPolicy.Approver;
import dev.sluice.policy.OrganisationPolicy.Conduct;
import dev.sluice.policy.OrganisationPolicy.Texts;
import dev.sluice.policy.OrganisationPolicy.WhenAgentAway;
import dev.sluice.policy.ProductLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;

/** The policy in force as a page that anyone can read, in English or Traditional Chinese. */
public final class PolicyPage {
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
        PageMatrix matrix = new PageMatrix(policy, words);
        PageRules rules = new PageRules(policy, words, new PagePlaces(words, lines));
        matrix.add(body);
        rules.add(body);
        never(body, matrix, rules);
        approval(body, matrix, rules);
        ask(body);
        behaviour(body);
        PageLines.add(body, lines, words, today);
        return PageWords.template()
                .replace("{{language}}", words.language())
                .replace("{{title}}", Html.escape(words.get("title")))
                .replace("{{version}}", Html.escape(words.get("version", policy.version(), today.toString())))
                .replace("{{body}}", body.toString());
    }

    private void never(Html body, PageMatrix matrix, PageRules rules) {
        Html items = new Html();
        matrix.sentences(Action.BLOCK).forEach(sentence -> items.add("li", sentence));
        rules.sentences(Action.BLOCK).forEach(sentence -> items.add("li", sentence));
        list(body, "never", items);
    }

    private void approval(Html body, PageMatrix matrix, PageRules rules) {
        Html needed = new Html();
        matrix.sentences(Action.APPROVE).forEach(sentence -> needed.add("li", sentence));
        rules.sentences(Action.APPROVE).forEach(sentence -> needed.add("li", sentence));
        list(body, "approval", needed);
        Html approvers = new Html();
        for (Approver approver : policy.approvals().approvers()) {
            approvers.add("li", words.get("approval.who", approver.name(), role(approver)));
        }
        boolean named = !policy.approvals().approvers().isEmpty();
        if (named) {
            body.add("p", words.get("approval.how")).wrap("ul", approvers);
        } else if (!needed.toString().isEmpty()) {
            body.add("p", words.get("approval.nobody"));
        }
    }

    private String role(Approver approver) {
        String key = "role." + approver.role().toLowerCase(Locale.ROOT).replace(' ', '-');
        return words.has(key) ? words.get(key) : approver.role();
    }

    private void ask(Html body) {
        Texts texts = policy.texts();
        body.add("h2", words.get("ask"));
        body.add("p", texts.contact() == null ? words.get("ask.none") : words.get("ask.contact", texts.contact()));
        String address = texts.policyAddress();
        if (address != null) {
            Html text = new Html().text(words.get("ask.policy"));
            boolean link = address.startsWith("https://");
            body.wrap("p", link ? text.add("a href=\"" + Html.escape(address) + "\"", address) : text.text(address));
        }
    }

    private void behaviour(Html body) {
        Conduct conduct = policy.conduct();
        boolean open = conduct.whenAgentAway() == WhenAgentAway.OPEN;
        Html items = new Html()
                .add("li", words.get(open ? "behaviour.open" : "behaviour.closed"))
                .add("li", quiet(conduct.quietRepeats().toMinutes()))
                .add("li", words.get("behaviour.ledger", words.number(conduct.ledgerDays())));
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

    private String quiet(long minutes) {
        boolean hours = minutes >= 120 && minutes % 60 == 0;
        long count = hours ? minutes / 60 : minutes;
        String key = count == 0 ? "behaviour.asks" : hours ? "behaviour.quiet.hours" : "behaviour.quiet";
        return words.get(key, words.number((int) count));
    }
}
