package dev.sluice.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Duration LONG = Duration.ofHours(1);

    /** A cache that judges by frequency refuses most of these. */
    @Test
    void alwaysHoldsTheLatest() {
        Recent<Integer> recent = new Recent<>(LONG, 1_000, value -> 10);
        for (int entry = 0; entry < 10_000; entry++) {
            recent.put("id" + entry, entry);
            assertThat(recent.get("id" + entry)).isEqualTo(entry);
        }

        assertThat(IntStream.range(0, 10_000).filter(entry -> recent.get("id" + entry) != null))
                .containsExactly(IntStream.range(9_900, 10_000).boxed().toArray(Integer[]::new));
    }

    @Test
    void holdsOneThatIsTooHeavyAlone() {
        Recent<Integer> recent = new Recent<>(LONG, 1_000, value -> value);
        recent.put("light", 10);
        recent.put("heavy", 5_000);

        assertThat(recent.get("heavy")).isEqualTo(5_000);
        assertThat(recent.get("light")).isNull();
        recent.put("next", 10);
        assertThat(recent.get("next")).isEqualTo(10);
        assertThat(recent.get("heavy")).isNull();
    }

    @Test
    void forgetsAtOnceWhatIsPastItsTime() {
        Recent<Integer> recent = new Recent<>(Duration.ZERO, 1_000, value -> 10);
        recent.put("id", 1);

        assertThat(recent.get("id")).isNull();
    }
}
