package dev.sluice.outcome;

import dev.sluice.decide.Decision;
import dev.sluice.detect.Finding;
import dev.sluice.inspect.Verdict;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Event.Outcome;
import dev.sluice.ledger.Fingerprints;
import dev.sluice.ledger.Renewal;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.tier.ResolvedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a remembered verdict and its outcome into an event of the ledger: counts and fingerprints. */
public record EventMaker(Fingerprints fingerprints) {
    private static final String NO_SITE = "unknown";

    Event event(Past past, Outcomes.Report report, Instant at) {
        Verdict verdict = past.verdict();
        ResolvedLine line = verdict.line();
        String site = past.asked().signals().host();
        String conversation = past.asked().conversation();
        return new Event(
                at,
                site == null ? NO_SITE : site,
                line.id(),
                line.lineClass(),
                line.confidence(),
                conversation == null ? null : fingerprints.ofConversation(conversation),
                termsSeen(line),
                verdict.decision().action(),
                report.counted(),
                reason(report, verdict),
                verdict.decision().permissions(),
                verdict.level(),
                counts(verdict.findings()),
                past.fingerprints(fingerprints),
                tokens(past, report.counted()),
                past.draft().characters(),
                report.answerChecked(),
                (int) Math.min(Integer.MAX_VALUE, past.draft().took().toMillis()));
    }

    /** What the fingerprints of its values and chat were under older keys, and are now. */
    List<Renewal> renewals(Past past) {
        String conversation = past.asked().conversation();
        return Stream.concat(
                        past.kept().stream().flatMap(one -> fingerprints.renewals(one.type(), one.value()).stream()),
                        conversation == null ? Stream.of() : fingerprints.renewals(conversation).stream())
                .distinct()
                .toList();
    }

    /** What the person said, or else that an approver allowed it. */
    private static @Nullable String reason(Outcomes.Report report, Verdict verdict) {
        boolean approved = report.reason() == null && verdict.decision().isApproved();
        return approved ? Decision.APPROVED : report.reason();
    }

    private static Event.Tokens tokens(Past past, Outcome outcome) {
        int all = past.verdict().tokens().message();
        int redacted = past.draft().redactedTokens();
        int cut = outcome == Outcome.SENT_CUT ? past.verdict().cut().savesTokens() : 0;
        int sent = outcome == Outcome.SENT_REDACTED ? redacted : all - cut;
        int saved = outcome == Outcome.SENT_REDACTED ? Math.max(0, all - redacted) : 0;
        boolean attachment = past.asked().attachment();
        int conversation = past.verdict().tokens().conversation() - all + sent;
        return new Event.Tokens(attachment ? 0 : sent, conversation, attachment ? sent : 0, saved, cut);
    }

    private static Map<FindingType, Integer> counts(List<Finding> findings) {
        Map<FindingType, Integer> counts = new EnumMap<>(FindingType.class);
        findings.forEach(finding -> counts.merge(finding.type(), 1, Integer::sum));
        return counts;
    }

    private static @Nullable String termsSeen(ResolvedLine line) {
        return line.answers().values().stream()
                .map(Answer::checked)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse(null);
    }
}
