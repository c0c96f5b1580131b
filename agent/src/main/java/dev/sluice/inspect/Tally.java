package dev.sluice.inspect;

import dev.sluice.redact.cut.CutProposal;
import dev.sluice.redact.cut.Cutter;
import dev.sluice.text.Draft;
import dev.sluice.tokens.ConversationTotals;
import dev.sluice.tokens.TokenCount;
import dev.sluice.tokens.TokenCounter;
import org.jspecify.annotations.Nullable;

/** Counts what a draft adds, what its conversation will have sent with it, and how much of it is not needed. */
public record Tally(TokenCounter counter, ConversationTotals totals) {
    /** Shorter drafts are not worth cutting. */
    private static final int LEAST_CUT_TOKENS = 120;

    /** Longer ones are not cut while they are typed: it would cost more than it saves. */
    private static final int LONGEST_CUT_UTF16 = 100_000;

    public TokenCount count(Draft draft, @Nullable String conversation) {
        TokenCounter.Count count = counter.count(draft);
        int conversationTokens = totals.sentBefore(conversation) + count.tokens();
        return new TokenCount(count.tokens(), conversationTokens, counter.encoding(), count.exact());
    }

    CutProposal cut(Draft draft, TokenCount tokens) {
        if (tokens.message() < LEAST_CUT_TOKENS || draft.lengthUtf16() > LONGEST_CUT_UTF16) {
            return CutProposal.NONE;
        }
        return Cutter.propose(draft, passage -> counter.count(Draft.of(passage)).tokens());
    }
}
