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
    private final Later later;

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

    /** Runs something after a number of nanoseconds. */
    interface Later {
        void run(long nanos, Runnable what);
    }

    private static final class Held {
        private final Conversation conversation = new Conversation();
        private int users;
        private long weight;
        private long lastUse;
    }

    public Vault(Settings settings) {
        this(settings, System::nanoTime, (nanos, what) -> {
            Executor delayed = CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS);
            delayed.execute(what);
        });
    }

    Vault(Settings settings, LongSupplier nanoTime, Later later) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.later = later;
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

    /** When the time of the oldest is over; none ends before it. A vault that nobody else holds is not kept in memory for this. */
    private void lookAgainLater() {
        if (!looksAgain && !byUse.isEmpty()) {
            looksAgain = true;
            Held oldest = byUse.values().iterator().next();
            long idle = oldest.users > 0 ? 0 : nanoTime.getAsLong() - oldest.lastUse;
            WeakReference<Vault> vault = new WeakReference<>(this);
            later.run(Math.max(1, settings.idle().toNanos() - idle), () -> lookAgain(vault));
        }
    }

    private static void lookAgain(WeakReference<Vault> vault) {
        Vault there = vault.get();
        if (there != null) {
            there.forgetThoughNobodyCalls();
        }
    }
}
