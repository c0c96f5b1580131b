package dev.sluice.inspect;

import dev.sluice.decide.Decision;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Level;
import dev.sluice.redact.Redaction;
import dev.sluice.redact.cut.CutProposal;
import dev.sluice.text.Sensitive;
import dev.sluice.tier.ResolvedLine;
import dev.sluice.tokens.TokenCount;
import java.util.List;

/**
 * Everything the agent has to say about a draft.
 *
 * @param id unguessable name of this inspection, by which its outcome is reported
 * @param cut what the question does not seem to need
 */
public record Verdict(
        String id,
        Level level,
        List<Finding> findings,
        TokenCount tokens,
        ResolvedLine line,
        Decision decision,
        Redaction redacted,
        CutProposal cut)
        implements Sensitive {

    /** The same verdict with nothing left of the text. */
    public Verdict withoutText() {
        Redaction empty = new Redaction("", redacted.placeholders());
        return new Verdict(id, level, findings, tokens, line, decision, empty, cut);
    }

    @Override
    public String toString() {
        return "Verdict[" + level + ", " + findings.size() + " findings, " + decision.action() + "]";
    }
}
