package dev.sluice.redact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What placeholders stand for, by conversation; in memory only, bounded in size and time. Thread safe. */
public final class Vault {
    private final Cache<String, Conversation> conversations;

    /**
     * @param idle how long a conversation is remembered after its last use
     * @param maxCharacters of all values together; the conversations used longest ago are forgotten first
     */
    public record Settings(Duration idle, long maxCharacters) {
        public static final Settings DEFAULT = new Settings(Duration.ofHours(8), 1_000_000);
    }

    public Vault(Settings settings) {
        conversations = Caffeine.newBuilder()
                .expireAfterAccess(settings.idle())
                .maximumWeight(settings.maxCharacters())
                .weigher((String id, Conversation conversation) -> id.length() + conversation.weight())
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .build();
    }

    /** Makes placeholders final: the text that holds them was handed over or sent. */
    public void settle(String conversation, List<Kept> placeholders) {
        with(conversation, held -> {
            placeholders.forEach(held::settle);
            return true;
        });
    }

    /** Runs with the conversation to itself, and weighs it anew afterwards. */
    <T> T with(String id, Function<Conversation, T> work) {
        Conversation conversation = conversations.get(id, unknown -> new Conversation());
        T result;
        synchronized (conversation) {
            result = work.apply(conversation);
        }
        conversations.put(id, conversation);
        return result;
    }
}
