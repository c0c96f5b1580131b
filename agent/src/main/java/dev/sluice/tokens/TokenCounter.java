package dev.sluice.tokens;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.sluice.text.Draft;
import dev.sluice.text.Range;
import java.time.Duration;

/**
 * Counts tokens, remembering the counts of unchanged paragraphs. The table is loaded on first use and let go when it was
 * not used for a while. Thread safe.
 */
public final class TokenCounter {
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** Counting so many UTF-16 units anew takes less time than looking up their paragraphs. */
    private static final int QUICKLY_COUNTED = 4_000;

    private final LoadingCache<String, Encoding> loaded = Caffeine.newBuilder()
            .expireAfterAccess(IDLE)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build(name -> new Encoding());
    private volatile ParagraphCounts known = new ParagraphCounts();

    /** @param exact false when it was estimated */
    public record Count(int tokens, boolean exact) {}

    public String encoding() {
        return Encoding.NAME;
    }

    /** Lets go of the table and of what is remembered; both come back when they are needed. */
    public void forget() {
        loaded.invalidateAll();
        known = new ParagraphCounts();
    }

    public Count count(Draft draft) {
        if (draft.lengthUtf16() > Sample.LONGEST_COUNTED) {
            return new Count(Sample.estimate(draft.text(), piece -> sum(piece).tokens()), false);
        }
        if (draft.lengthUtf16() <= QUICKLY_COUNTED) {
            return new Count(loaded.get(Encoding.NAME).count(draft.text()), true);
        }
        return sum(draft.text());
    }

    private Count sum(String text) {
        int[] total = new int[1];
        boolean exact = Paragraphs.split(text, range -> total[0] += paragraph(text, range));
        return new Count(total[0], exact);
    }

    private int paragraph(String text, Range range) {
        Fingerprint name = Fingerprint.of(text, range.start(), range.end());
        ParagraphCounts counts = known;
        int before = counts.get(name);
        if (before != ParagraphCounts.UNKNOWN) {
            return before;
        }
        int count = loaded.get(Encoding.NAME).count(text.substring(range.start(), range.end()));
        counts.put(name, count);
        return count;
    }
}
