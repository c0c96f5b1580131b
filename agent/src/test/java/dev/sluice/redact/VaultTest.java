package dev.sluice.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.policy.FindingType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is forgotten, and when. What many threads do at once is in {@link VaultStressTest}. */
class VaultTest {
    private static final Duration IDLE = Duration.ofHours(8);
    private static final Duration HANGS = Duration.ofMinutes(1);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final List<Long> waits = new ArrayList<>();
    private Runnable look = () -> {};

    private void later(long nanos, Runnable what) {
        waits.add(nanos);
        look = what;
    }

    /** However often the others were used: its placeholders have just been handed out. */
    @Test
    void neverTurnsTheLatestAwayWhenItIsFull() {
        Vault vault = new Vault(new Vault.Settings(IDLE, 10_000), now::get, this::later);
        for (int chat = 0; chat < 200; chat++) {
            String value = "v" + chat + "x".repeat(chat % 7 * 1_000);
            settle(vault, "chat " + chat, value);
            for (int use = 0; use < 5; use++) {
                find(vault, "chat " + (chat - use));
            }

            assertThat(find(vault, "chat " + chat)).as("chat %d", chat).isEqualTo(value);
            assertThat(vault.characters()).isLessThanOrEqualTo(10_000);
        }
    }

    @Test
    void forgetsFirstWhatWasUsedLongestAgo() {
        Vault vault = new Vault(new Vault.Settings(IDLE, 5_000), now::get, this::later);
        settle(vault, "a", "a".repeat(2_000));
        settle(vault, "b", "b".repeat(2_000));
        find(vault, "a");

        settle(vault, "c", "c".repeat(2_000));

        assertThat(find(vault, "b")).isNull();
        assertThat(find(vault, "a")).startsWith("aaa");
    }

    @ParameterizedTest(name = "{0} after its last use: remembered {1}")
    @CsvSource({"PT0S, true", "PT7H59M, true", "PT8H, false", "P30D, false"})
    void forgetsWhatNobodyUses(Duration later, boolean remembered) {
        Vault vault = new Vault(new Vault.Settings(IDLE, 5_000), now::get, this::later);
        settle(vault, "a", "value");
        now.addAndGet(Duration.ofHours(7).toNanos());
        find(vault, "a");

        now.addAndGet(later.toNanos());

        assertThat(find(vault, "a") != null).isEqualTo(remembered);
    }

    /** Nothing has to be asked for it: what was typed is not to be held for ever. */
    @Test
    void forgetsThoughNobodyCalls() {
        Vault vault = new Vault(new Vault.Settings(Duration.ofNanos(1), 5_000));
        settle(vault, "a", "value");

        assertTimeoutPreemptively(HANGS, () -> {
            while (vault.characters() > 0) {
                Thread.onSpinWait();
            }
        });
        assertThat(find(vault, "a")).isNull();
    }

    /** Each at its own time, not at the next round of a clock that began with another. */
    @Test
    void looksAgainWhenTheNextOneEnds() {
        Vault vault = new Vault(new Vault.Settings(IDLE, 5_000), now::get, this::later);
        settle(vault, "a", "value");
        now.addAndGet(Duration.ofHours(3).toNanos());
        settle(vault, "b", "value");
        long both = vault.characters();

        now.addAndGet(Duration.ofHours(5).toNanos());
        look.run();
        assertThat(vault.characters()).isEqualTo(both / 2);
        now.addAndGet(Duration.ofHours(3).toNanos());
        look.run();

        assertThat(vault.characters()).isZero();
        assertThat(waits).containsExactly(IDLE.toNanos(), Duration.ofHours(3).toNanos());
    }

    /** A name that follows a value while it is typed holds the last state of it, and weighs no more. */
    @Test
    void weighsAValueThatGrowsOnce() {
        Vault vault = new Vault(new Vault.Settings(IDLE, 100_000), now::get, this::later);
        for (int length = 1; length <= 1_000; length++) {
            String typed = "x".repeat(length);
            vault.with("a", held -> {
                held.startDraft();
                return held.nameFor(FindingType.EMAIL, typed);
            });
        }

        assertThat(vault.characters()).isBetween(1_000L, 1_200L);
    }

    @Test
    void keepsCountWhenTheWorkFails() {
        Vault vault = new Vault(new Vault.Settings(IDLE, 5_000), now::get, this::later);
        assertThat(catchFailure(vault)).hasMessage("no");
        now.addAndGet(IDLE.toNanos());

        assertThat(find(vault, "b")).isNull();
        assertThat(vault.characters()).as("a is gone, b is empty").isEqualTo(1 + 64);
    }

    private static Throwable catchFailure(Vault vault) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> vault.with("a", held -> {
            held.nameFor(FindingType.EMAIL, "bob@a.example");
            throw new IllegalStateException("no");
        }));
    }

    private static void settle(Vault vault, String chat, String value) {
        vault.settle(chat, List.of(new Kept("[EMAIL_1]", FindingType.EMAIL, value)));
    }

    private static String find(Vault vault, String chat) {
        Kept kept = vault.with(chat, held -> held.find("[EMAIL_1]"));
        return kept == null ? null : kept.value();
    }
}
