package dev.sluice.inspect;

import dev.sluice.decide.Decision;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Level;
import dev.sluice.redact.Redaction;
import dev.sluice.text.Sensitive;
import dev.sluice.tier.ResolvedLine;
import dev.sluice.tokens.TokenCount;
import java.util.List;

/**
 * Everything the agent has to say about a draft.
 *
 * @param id unguessable name of this inspection, by which its outcome is reported
 */
public record Verdict(
        String id,
        Level level,
        List<Finding> findings,
        TokenCount tokens,
        ResolvedLine line,
        Decision decision,
        Redaction redacted)
        implements Sensitive {

    /** The same verdict with nothing left of the text. */
    Verdict withoutText() {
        Redaction empty = new Redaction("", redacted.placeholders());
        return new Verdict(id, level, findings, tokens, line, decision, empty);
    }

    @Override
    public String toString() {
        return "Verdict[" + level + ", " + findings.size() + " findings, " + decision.action() + "]";
    }
}
