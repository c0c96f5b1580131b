package dev.sluice.inspect;

import dev.sluice.text.Draft;
import dev.sluice.tokens.ConversationTotals;
import dev.sluice.tokens.TokenCount;
import dev.sluice.tokens.TokenCounter;
import org.jspecify.annotations.Nullable;

/** Counts what a draft adds and what its conversation will have sent with it. */
public record Tally(TokenCounter counter, ConversationTotals totals) {
    public TokenCount count(Draft draft, @Nullable String conversation) {
        TokenCounter.Count count = counter.count(draft);
        int conversationTokens = totals.sentBefore(conversation) + count.tokens();
        return new TokenCount(count.tokens(), conversationTokens, counter.encoding(), count.exact());
    }
}
