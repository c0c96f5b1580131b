package dev.sluice.inspect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.sluice.redact.Kept;
import dev.sluice.text.Sensitive;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers verdicts for a while, in memory, so that what became of a draft is reported by id alone. Thread safe. */
public final class Recall {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final long MAX_CHARACTERS = 1_000_000;

    private final Cache<String, Past> verdicts = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String id, Past past) -> past.weight())
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();

    /**
     * A verdict after its draft is forgotten.
     *
     * @param verdict without the redacted text
     * @param kept what its placeholders stand for
     */
    public record Past(
            Verdict verdict,
            @Nullable String site,
            @Nullable String conversation,
            List<Kept> kept,
            int characters) implements Sensitive {

        int weight() {
            return 512
                    + 128 * verdict.findings().size()
                    + kept.stream().mapToInt(one -> one.value().length()).sum();
        }

        @Override
        public String toString() {
            return "Past[" + verdict + "]";
        }
    }

    public @Nullable Past find(String id) {
        return verdicts.getIfPresent(id);
    }

    void remember(Verdict verdict, Inspection asked) {
        verdicts.put(
                verdict.id(),
                new Past(
                        verdict.withoutText(),
                        asked.signals().host(),
                        asked.conversation(),
                        Kept.of(verdict.redacted(), asked.draft()),
                        asked.draft().lengthUtf16()));
    }
}
