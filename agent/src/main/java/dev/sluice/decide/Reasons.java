package dev.sluice.decide;

import dev.sluice.decide.Decision.Reason;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts into words which clauses and findings led to a decision. */
final class Reasons {
    private static final int MOST_FINDINGS = 50;

    private Reasons() {}

    /** Strictest clause first, then the findings it rests on. */
    static List<Reason> of(List<Ground> grounds, Action action, Situation situation) {
        Set<Reason> reasons = new LinkedHashSet<>();
        Set<Integer> findings = new LinkedHashSet<>();
        grounds.stream()
                .filter(ground -> ground.action() != Action.ALLOW
                        || action == Action.ALLOW
                        || ground.code().equals(Decision.APPROVED))
                .sorted(Comparator.comparing(Ground::action).reversed())
                .forEach(ground -> {
                    reasons.add(new Reason(ground.code(), clauseText(ground), null, ground.clause(), null));
                    if (ground.action() != Action.ALLOW) {
                        findings.addAll(ground.findings());
                    }
                });
        List<Reason> all = new ArrayList<>(reasons);
        findings.stream().limit(MOST_FINDINGS).forEach(i -> all.add(finding(situation.findings(), i)));
        return all;
    }

    private static String clauseText(Ground ground) {
        String text = ground.text();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ": "
                + ground.action().name().toLowerCase(Locale.ROOT);
    }

    private static Reason finding(List<Finding> findings, int index) {
        Finding finding = findings.get(index);
        @Nullable
        String context =
                finding.why().context().isEmpty() ? null : finding.why().context();
        String text = finding.type() + " (" + finding.subtype() + "), "
                + finding.level().name().toLowerCase(Locale.ROOT)
                + (context == null ? "" : ", near '" + context + "'")
                + (finding.why().check().isEmpty()
                        ? ""
                        : ", check " + finding.why().check() + " passed")
                + (finding.why().note().isEmpty() ? "" : ", " + finding.why().note());
        return new Reason("finding", text, index, null, null);
    }
}
