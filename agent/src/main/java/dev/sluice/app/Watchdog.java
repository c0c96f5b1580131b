package dev.sluice.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges the agent's own use of the machine. Memory counts at every look. Processor time counts only while nobody asks
 * anything: what calls need is bounded by their rate, what goes on without calls is a fault.
 */
final class Watchdog {
    private final Bounds bounds;
    private int memoryStrikes;
    private int cpuStrikes;
    private @Nullable Reading since;

    /**
     * @param residentBytes memory the process may hold
     * @param cpuShare of one core, without calls
     * @param window over which processor time is averaged
     */
    record Bounds(long residentBytes, double cpuShare, Duration window) {
        static final Bounds USUAL = new Bounds(320L << 20, 0.2, Duration.ofMinutes(5));

        /** Where the agent shares its process with others, {@code sluice.resident.mb} says how much all may hold. */
        static Bounds of(Surroundings surroundings) {
            String megabytes = surroundings.properties().apply("sluice.resident.mb");
            return megabytes == null
                    ? USUAL
                    : new Bounds(Long.parseLong(megabytes) << 20, USUAL.cpuShare, USUAL.window);
        }
    }

    /**
     * @param calls answered since the start
     * @param cpu used since the start
     */
    record Reading(long nanoTime, long residentBytes, Duration cpu, long calls) {}

    /** What is to be done. */
    enum Act {
        NOTHING,
        SHED,
        RESTART
    }

    Watchdog(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Shedding comes first; what is still over the bound at the next look ends in a restart. */
    Act look(Reading now) {
        memoryStrikes = now.residentBytes > bounds.residentBytes ? memoryStrikes + 1 : 0;
        boolean fresh = judgeProcessor(now);
        int strikes = Math.max(memoryStrikes, fresh ? cpuStrikes : 0);
        if (strikes == 0) {
            return Act.NOTHING;
        }
        return strikes == 1 ? Act.SHED : Act.RESTART;
    }

    /** For people: which bound was crossed. */
    String reason() {
        return memoryStrikes > 0
                ? "it held more than " + (bounds.residentBytes >> 20) + " MB of memory"
                : "it used more than " + Math.round(bounds.cpuShare * 100) + " % of a core with nothing to do";
    }

    /** Tells whether a window has just ended and was judged. */
    private boolean judgeProcessor(Reading now) {
        Reading start = since;
        if (start == null || now.calls != start.calls) {
            since = now;
            cpuStrikes = 0;
            return false;
        }
        long nanos = now.nanoTime - start.nanoTime;
        if (nanos < bounds.window.toNanos()) {
            return false;
        }
        double share = (double) now.cpu.minus(start.cpu).toNanos() / nanos;
        cpuStrikes = share > bounds.cpuShare ? cpuStrikes + 1 : 0;
        since = now;
        return true;
    }
}
