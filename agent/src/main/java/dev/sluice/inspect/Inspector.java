package dev.sluice.inspect;

import dev.sluice.decide.Situation;
import dev.sluice.detect.Finding;
import dev.sluice.redact.Redaction;
import dev.sluice.redact.cut.CutProposal;
import dev.sluice.text.Draft;
import dev.sluice.tier.ResolvedLine;
import dev.sluice.tokens.TokenCount;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The path of one draft, step by step: each takes values and returns a value, and none knows its neighbours. */
public final class Inspector {
    private final Steps steps;
    private final Memory memory;
    private final Clock clock;

    public Inspector(Steps steps, Memory memory, Clock clock) {
        this.steps = steps;
        this.memory = memory;
        this.clock = clock;
    }

    public Verdict inspect(Inspection asked) {
        long start = System.nanoTime();
        Draft draft = asked.draft();
        List<Finding> found = steps.scanner().scan(draft);
        TokenCount tokens = steps.tally().count(draft, asked.conversation());
        CutProposal cut = steps.tally().cut(draft, tokens);
        ResolvedLine line = asked.line() == null
                ? steps.lines().resolve(asked.signals())
                : steps.lines().named(asked.line(), asked.signals().modifiers());
        Judging judging = new Judging(
                steps, line, new Situation.Tokens(tokens.message(), tokens.conversation(), cut.savesTokens()));
        Judged judged = judging.judge(asked, found, memory, clock.instant());
        List<Finding> undisputed = memory.undisputed(asked, found);
        if (undisputed.size() < found.size() && judged.decision().action().isPersonal()) {
            judged = judging.judge(asked, undisputed, memory, clock.instant());
        }
        Redaction redacted = steps.redactor().redact(draft, judged.findings(), asked.conversation());
        Verdict verdict = new Verdict(
                VerdictId.next(), judged.level(), judged.findings(), tokens, line, judged.decision(), redacted, cut);
        memory.remember(asked, verdict, Duration.ofNanos(System.nanoTime() - start));
        return verdict;
    }

    /**
     * Redacts a text for good, without judging it.
     *
     * @param keep indexes of findings that stay as they are
     */
    public Redaction redact(Draft draft, Set<Integer> keep, @Nullable String conversation) {
        List<Finding> findings = steps.scanner().scan(draft);
        List<Finding> taken = IntStream.range(0, findings.size())
                .filter(index -> !keep.contains(index))
                .mapToObj(findings::get)
                .toList();
        return steps.redactor().redactForGood(draft, taken, conversation);
    }
}
