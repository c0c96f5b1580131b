package dev.sluice.redact;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What placeholders stand for, by conversation; in memory only, bounded in size and time. Thread safe.
 *
 * <p>A cache by frequency would turn a new conversation away when it is full, and its placeholders have just been handed out;
 * and it would let go of one that is being worked on, so that two threads hand out the same names for different values.
 */
public final class Vault {
    private final Settings settings;
    private final LongSupplier nanoTime;

    /** The one used longest ago comes first. Guarded by this, as are the fields of what it holds. */
    private final LinkedHashMap<String, Held> byUse = new LinkedHashMap<>(16, 0.75f, true);

    private long characters;
    private boolean looksAgain;

    /**
     * @param idle how long a conversation is remembered after its last use
     * @param maxCharacters of all values together; the conversations used longest ago are forgotten first
     */
    public record Settings(Duration idle, long maxCharacters) {
        public static final Settings DEFAULT = new Settings(Duration.ofHours(8), 1_000_000);
    }

    private static final class Held {
        private final Conversation conversation = new Conversation();
        private int users;
        private long weight;
        private long lastUse;
    }

    public Vault(Settings settings) {
        this(settings, System::nanoTime);
    }

    Vault(Settings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
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
        Held held = take(id);
        long gained = 0;
        try {
            synchronized (held.conversation) {
                int before = held.conversation.weight();
                try {
                    return work.apply(held.conversation);
                } finally {
                    gained = held.conversation.weight() - before;
                }
            }
        } finally {
            giveBack(held, gained);
        }
    }

    /** How many characters all that is remembered takes, as the bound counts them. */
    synchronized long characters() {
        return characters;
    }

    private synchronized Held take(String id) {
        forgetIdle();
        Held held = byUse.get(id);
        if (held == null) {
            held = new Held();
            held.weight = id.length() + held.conversation.weight();
            characters += held.weight;
            byUse.put(id, held);
        }
        held.users++;
        return held;
    }

    private synchronized void giveBack(Held held, long gained) {
        held.users--;
        held.lastUse = nanoTime.getAsLong();
        held.weight += gained;
        characters += gained;
        forgetWhile(oldest -> characters > settings.maxCharacters());
        lookAgainLater();
    }

    private void forgetIdle() {
        long now = nanoTime.getAsLong();
        forgetWhile(oldest -> now - oldest.lastUse >= settings.idle().toNanos());
    }

    /** One that somebody works on stays; it goes when it is given back. */
    private void forgetWhile(Predicate<Held> goes) {
        Iterator<Held> oldestFirst = byUse.values().iterator();
        while (oldestFirst.hasNext()) {
            Held held = oldestFirst.next();
            if (held.users == 0 && !goes.test(held)) {
                return;
            }
            if (held.users == 0) {
                oldestFirst.remove();
                characters -= held.weight;
            }
        }
    }

    private synchronized void forgetThoughNobodyCalls() {
        looksAgain = false;
        forgetIdle();
        lookAgainLater();
    }

    private void lookAgainLater() {
        if (!looksAgain && !byUse.isEmpty()) {
            looksAgain = true;
            lookAgain(new WeakReference<>(this), settings.idle());
        }
    }

    /** Does not keep a vault in memory that nobody else holds. */
    private static void lookAgain(WeakReference<Vault> vault, Duration later) {
        Executor delayed = CompletableFuture.delayedExecutor(later.toNanos(), TimeUnit.NANOSECONDS);
        delayed.execute(() -> {
            Vault there = vault.get();
            if (there != null) {
                there.forgetThoughNobodyCalls();
            }
        });
    }
}
