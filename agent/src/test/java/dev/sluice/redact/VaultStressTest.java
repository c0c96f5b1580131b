package dev.sluice.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.Finding;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.text.Draft;
import dev.sluice.text.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many threads that redact and restore in the same few conversations, while others are forgotten under their hands. */
class VaultStressTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 2_000;
    private static final int CHATS = 5;
    private static final Pattern VALUE = Pattern.compile("\\bc\\d+v\\d+\\b");
    private static final Pattern NAME = Pattern.compile("\\[EMAIL_\\d+]");

    /** Nothing is forgotten: a value has one name in its conversation, for every thread and for ever, and a name one value. */
    @Test
    void givesAValueOneNameInItsConversation() throws Exception {
        Redactor redactor = new Redactor(new Vault(new Vault.Settings(Duration.ofHours(1), 1_000_000)));
        ConcurrentMap<String, String> nameOf = new ConcurrentHashMap<>();
        ConcurrentMap<String, String> valueOf = new ConcurrentHashMap<>();
        inThreads(random -> {
            int chat = random.nextInt(CHATS);
            String text = text(random, chat);
            Redaction redaction = redactor.redactForGood(Draft.of(text), find(text), "chat " + chat);
            pairs(text, redaction).forEach((value, name) -> {
                assertThat(nameOf.putIfAbsent(value, name)).isIn(null, name);
                assertThat(valueOf.putIfAbsent(chat + name, value)).isIn(null, value);
            });
            assertThat(redactor.restore(redaction.text(), "chat " + chat).text())
                    .isEqualTo(text);
        });

        assertThat(nameOf).hasSize(CHATS * 40);
    }

    /**
     * So little room, or so short a time, that conversations go all the time. What is restored is then less, but never
     * another conversation's, and within one answer never two names for one value or one name for two.
     */
    @ParameterizedTest(name = "{0}, {1} characters")
    @CsvSource({"PT1H, 700", "PT0.0001S, 1000000", "PT0.00001S, 300", "PT1H, 1"})
    void neverGivesAnotherConversationsValue(Duration idle, long room) throws Exception {
        Vault vault = new Vault(new Vault.Settings(idle, room));
        Redactor redactor = new Redactor(vault);
        inThreads(random -> {
            int chat = random.nextInt(CHATS);
            String text = text(random, chat);
            Redaction redaction = random.nextBoolean()
                    ? redactor.redact(Draft.of(text), find(text), "chat " + chat)
                    : redactor.redactForGood(Draft.of(text), find(text), "chat " + chat);
            Map<String, String> pairs = pairs(text, redaction);
            assertThat(pairs.values()).as("one name, one value").doesNotHaveDuplicates();
            assertThat(VALUE.matcher(redaction.text()).find()).isFalse();
            String restored = redactor.restore(redaction.text(), "chat " + chat).text();
            assertThat(VALUE.matcher(restored).results().map(match -> match.group()))
                    .allMatch(value -> value.startsWith("c" + chat + "v"));
        });

        assertThat(vault.characters()).isBetween(0L, room);
    }

    /** What one thread is at work on is not forgotten in between, or two threads would hand out one name for two values. */
    @Test
    void keepsTheConversationSomebodyIsAtWorkOn() throws Exception {
        Vault vault = new Vault(new Vault.Settings(Duration.ofHours(1), 1));
        FutureTask<String> second =
                new FutureTask<>(() -> vault.with("a", held -> held.nameFor(FindingType.EMAIL, "second")));
        Thread other = new Thread(second, "second");

        String first = vault.with("a", held -> {
            String name = held.nameFor(FindingType.EMAIL, "first");
            vault.with("b", another -> another.nameFor(FindingType.EMAIL, "too much"));
            other.start();
            while (other.getState() != Thread.State.BLOCKED && !second.isDone()) {
                Thread.onSpinWait();
            }
            return name;
        });

        assertThat(first).isEqualTo("[EMAIL_1]");
        assertThat(second.get()).isEqualTo("[EMAIL_2]");
        assertThat(vault.characters()).isZero();
    }

    private interface Round {
        void run(Random random);
    }

    private static void inThreads(Round round) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(20261130 + thread);
                all.add(threads.submit(() -> {
                    await(start);
                    for (int i = 0; i < ROUNDS; i++) {
                        round.run(random);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Random random, int chat) {
        StringBuilder text = new StringBuilder("to");
        for (int value = random.nextInt(4); value >= 0; value--) {
            text.append(' ').append('c').append(chat).append('v').append(random.nextInt(40));
        }
        return text.toString();
    }

    /** Which name stands for which value. */
    private static Map<String, String> pairs(String text, Redaction redaction) {
        Map<String, String> pairs = new HashMap<>();
        Matcher names = NAME.matcher(redaction.text());
        for (Matcher values = VALUE.matcher(text); values.find() && names.find(); ) {
            assertThat(pairs.putIfAbsent(values.group(), names.group())).isIn(null, names.group());
        }
        return pairs;
    }

    private static List<Finding> find(String text) {
        return VALUE.matcher(text)
                .results()
                .map(match -> new Finding(
                        new Range(match.start(), match.end()),
                        FindingType.EMAIL,
                        "x",
                        Level.INTERNAL,
                        1,
                        "x",
                        new Finding.Why(0, "", "")))
                .toList();
    }
}
