package dev.sluice.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was put in lately: the latest is always there, the oldest goes first. A cache by frequency would turn a new entry
 * away when it is full, and the new one is the one that is asked for next. Thread safe.
 */
final class Recent<V> {
    private final long maxWeight;
    private final ToIntFunction<V> weigher;
    private final AtomicLong held = new AtomicLong();
    private final Deque<String> order = new ArrayDeque<>();
    private final Cache<String, V> entries;

    Recent(Duration kept, long maxWeight, ToIntFunction<V> weigher) {
        this.maxWeight = maxWeight;
        this.weigher = weigher;
        this.entries = Caffeine.newBuilder()
                .expireAfterWrite(kept)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener((@Nullable String id, @Nullable V value, RemovalCause cause) -> forgotten(value))
                .build();
    }

    synchronized void put(String id, V value) {
        held.addAndGet(weigher.applyAsInt(value));
        entries.put(id, value);
        order.addLast(id);
        while (order.size() > 1 && (held.get() > maxWeight || entries.getIfPresent(order.getFirst()) == null)) {
            entries.invalidate(order.removeFirst());
        }
    }

    @Nullable
    V get(String id) {
        return entries.getIfPresent(id);
    }

    private void forgotten(@Nullable V value) {
        if (value != null) {
            held.addAndGet(-weigher.applyAsInt(value));
        }
    }
}
