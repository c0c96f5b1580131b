package dev.sluice.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sluice.ledger.Event.Fingerprint;
import java.time.Duration;
import java.util.Collection;

/** Values about which a person was asked in a conversation and has answered; for a while they are not asked again. */
public final class Settled {
    private static final int MOST = 20_000;

    private final Cache<Answered, Boolean> answered;
    private final Cache<String, Boolean> conversations;

    private record Answered(String conversation, Fingerprint value) {}

    /** @param quiet how long an answer holds */
    public Settled(Duration quiet) {
        answered = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(quiet)
                .executor(Runnable::run)
                .build();
        conversations = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(quiet)
                .executor(Runnable::run)
                .build();
    }

    boolean knows(String conversation) {
        return conversations.getIfPresent(conversation) != null;
    }

    boolean covers(String conversation, Fingerprint value) {
        return answered.getIfPresent(new Answered(conversation, value)) != null;
    }

    void settle(String conversation, Collection<Fingerprint> values) {
        conversations.put(conversation, true);
        values.forEach(value -> answered.put(new Answered(conversation, value), true));
    }
}
