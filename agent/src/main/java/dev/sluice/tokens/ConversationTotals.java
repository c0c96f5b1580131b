package dev.sluice.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How many tokens each conversation has sent, in memory only. Thread safe. */
public final class ConversationTotals {
    private static final int MOST_CONVERSATIONS = 5_000;

    private final Cache<String, Integer> sent = Caffeine.newBuilder()
            .maximumSize(MOST_CONVERSATIONS)
            .expireAfterAccess(Duration.ofHours(24))
            .executor(Runnable::run)
            .build();

    /** What a conversation has sent so far; nothing when it has no name. */
    public int sentBefore(@Nullable String conversation) {
        Integer tokens = conversation == null ? null : sent.getIfPresent(conversation);
        return tokens == null ? 0 : tokens;
    }

    public void add(String conversation, int tokens) {
        sent.asMap().merge(conversation, tokens, Integer::sum);
    }
}
