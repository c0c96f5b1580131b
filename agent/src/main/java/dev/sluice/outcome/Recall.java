package dev.sluice.outcome;

import dev.sluice.decide.Situation;
import dev.sluice.detect.Finding;
import dev.sluice.inspect.Inspection;
import dev.sluice.inspect.Memory;
import dev.sluice.inspect.Verdict;
import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Dismissal.Scope;
import dev.sluice.ledger.Event.Fingerprint;
import dev.sluice.ledger.Fingerprints;
import dev.sluice.redact.Kept;
import dev.sluice.text.Draft;
import dev.sluice.tokens.TokenCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Remembers verdicts for a while, in memory, so that what became of a draft is told by id alone. Thread safe. */
public final class Recall implements Memory {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final long MAX_CHARACTERS = 2_000_000;

    private final TokenCounter counter;
    private final Fingerprints fingerprints;
    private final Earlier earlier;
    private final Recent<Past> verdicts = new Recent<>(KEPT, MAX_CHARACTERS, Past::weight);

    public Recall(TokenCounter counter, Fingerprints fingerprints, Earlier earlier) {
        this.counter = counter;
        this.fingerprints = fingerprints;
        this.earlier = earlier;
    }

    @Override
    public Situation.History history(Inspection asked, List<Finding> findings) {
        String conversation = asked.conversation();
        if (conversation == null || !earlier.settled().knows(conversation)) {
            return new Situation.History(Set.of(), earlier.permissions().get());
        }
        Set<Integer> known = IntStream.range(0, findings.size())
                .filter(index ->
                        earlier.settled().covers(conversation, fingerprint(asked.draft(), findings.get(index))))
                .boxed()
                .collect(Collectors.toSet());
        return new Situation.History(known, earlier.permissions().get());
    }

    @Override
    public List<Finding> undisputed(Inspection asked, List<Finding> findings) {
        return earlier.dismissals().undisputed(asked, findings);
    }

    /**
     * Takes a person's word that a finding is none, and returns the dismissal's id, none when verdict or finding are not remembered.
     *
     * @param finding index into the verdict's findings
     */
    public OptionalLong dismiss(String inspection, int finding, Scope scope, Instant at) {
        Past past = find(inspection);
        Fingerprint value = past == null ? null : past.fingerprint(finding, fingerprints);
        if (past == null || value == null) {
            return OptionalLong.empty();
        }
        String conversation = scope == Scope.CHAT ? earlier.dismissals().conversation(past.asked()) : null;
        String detector = past.verdict().findings().get(finding).detector();
        return OptionalLong.of(
                earlier.dismissals().add(new Dismissal(0, at, scope, detector, value, conversation, null)));
    }

    @Override
    public void remember(Inspection asked, Verdict verdict, Duration took) {
        Draft draft = asked.draft();
        int redacted = verdict.redacted().placeholders().isEmpty()
                ? verdict.tokens().message()
                : counter.count(Draft.of(verdict.redacted().text())).tokens();
        Inspection withoutText =
                new Inspection(Draft.of(""), asked.line(), asked.signals(), asked.conversation(), asked.attachment());
        Past.Sizes sizes = new Past.Sizes(draft.lengthUtf16(), redacted, took);
        verdicts.put(
                verdict.id(), new Past(withoutText, verdict.withoutText(), Kept.of(verdict.redacted(), draft), sizes));
    }

    @Nullable
    Past find(String id) {
        return verdicts.get(id);
    }

    private Fingerprint fingerprint(Draft draft, Finding finding) {
        return fingerprints.of(finding.type(), draft.slice(finding.range()));
    }
}
