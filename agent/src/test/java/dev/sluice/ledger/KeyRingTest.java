package dev.sluice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration KEEP = Duration.ofDays(90);
    private static final String HEX = "ab".repeat(32);

    @Property(tries = 100)
    void holdsEveryKeyWhoseFingerprintsAreStillKeptAndNoOther(
            @ForAll @Size(max = 40) List<@IntRange(max = 50) Integer> daysBetween) {
        KeyRing ring = new KeyRing(List.of()).at(START, KEEP);
        Instant now = START;
        for (int days : daysBetween) {
            now = now.plus(Duration.ofDays(days));
            KeyRing before = ring;
            ring = before.at(now, KEEP);
            assertThat(ring.keys().get(0).since()).isAfter(now.minus(KeyRing.PERIOD));
            for (int i = 0; i < before.keys().size(); i++) {
                Instant retired = i == 0 ? now : before.keys().get(i - 1).since();
                assertThat(ring.keys().contains(before.keys().get(i)))
                        .as("key of %s at %s", before.keys().get(i), now)
                        .isEqualTo(!retired.plus(KEEP).isBefore(now));
            }
            assertThat(ring.keys()).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void staysTheSameObjectWhileNothingIsDue() {
        KeyRing ring = new KeyRing(List.of()).at(START, KEEP);
        assertThat(ring.at(START.plus(Duration.ofDays(29)), KEEP)).isSameAs(ring);
        assertThat(ring.at(START.minus(Duration.ofDays(400)), KEEP)).isSameAs(ring);
    }

    @Test
    void isReadAsItWasWritten() {
        KeyRing ring = new KeyRing(List.of()).at(START, KEEP).at(START.plus(Duration.ofDays(31)), KEEP);
        assertThat(KeyRing.parse(ring.text(), START))
                .hasToString(ring.toString())
                .satisfies(read -> assertThat(read.text()).isEqualTo(ring.text()));
        assertThat(ring.toString()).doesNotContain(ring.text().substring(0, 20));
    }

    @Test
    void takesTheOneKeyOfAnOlderAgent() {
        assertThat(KeyRing.parse(HEX + "\n", START).text()).isEqualTo(HEX + " 2026-01-01T00:00:00Z\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no key", "abcd", "{key} yesterday", "{key}\nzz"})
    void refusesWhatIsDamaged(String text) {
        assertThatThrownBy(() -> KeyRing.parse(text.replace("{key}", HEX), START))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
