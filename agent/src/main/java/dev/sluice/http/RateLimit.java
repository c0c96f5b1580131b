package dev.sluice.http;

import java.util.function.LongSupplier;

/** Lets a number of calls through per second, and a burst of them at once. Thread safe. */
final class RateLimit {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoTime;
    private double left;
    private long lastNanos;

    RateLimit(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.left = burst;
        this.lastNanos = nanoTime.getAsLong();
    }

    static RateLimit of(ServerSettings.Rate rate, LongSupplier nanoTime) {
        return new RateLimit(rate.perSecond(), rate.burst(), nanoTime);
    }

    synchronized boolean admits() {
        long now = nanoTime.getAsLong();
        left = Math.min(burst, left + (now - lastNanos) / NANOS_PER_SECOND * perSecond);
        lastNanos = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
