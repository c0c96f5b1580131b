package dev.sluice.app;

import java.util.function.LongSupplier;

/**
 * Collects before the collector would. The serial collector lets its old generation grow to the bound of the heap before it
 * looks for what is dead there, which leaves a few prompts holding as much memory as a thousand.
 */
final class HeapCare {
    /** Grown by so much, it is collected when nobody waits for an answer. */
    private static final long WORTHWHILE = 6L << 20;

    /** Grown by so much, it is collected although somebody does. */
    private static final long TOO_MUCH = 8L << 20;

    private final LongSupplier used;
    private final Runnable collect;
    private long left;
    private long callsBefore;

    /**
     * @param used bytes of the heap that hold objects, dead ones included
     * @param collect leaves only the living ones, and returns when done
     */
    HeapCare(LongSupplier used, Runnable collect) {
        this.used = used;
        this.collect = collect;
    }

    static HeapCare ofThisProcess() {
        Runtime runtime = Runtime.getRuntime();
        return new HeapCare(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    }

    /** @param calls answered since the start */
    void look(long calls) {
        boolean quiet = calls == callsBefore;
        callsBefore = calls;
        if (used.getAsLong() - left > (quiet ? WORTHWHILE : TOO_MUCH)) {
            collect.run();
            left = used.getAsLong();
        }
    }
}
