package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several callers at once in the same few conversations, over the port; {@code VaultStressTest} has the many threads. */
class ManyConversationsTest {
    private static final int CALLERS = 4;
    private static final int ROUNDS = 60;
    private static final int CHATS = 3;
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+@chat(\\d)\\.example\\.com");

    @TempDir
    Path folder;

    private final ConcurrentMap<String, String> valueOf = new ConcurrentHashMap<>();

    @Test
    void givesNobodyWhatBelongsToAnother() throws Exception {
        try (AgentUnderTest agent = AgentUnderTest.start(folder.resolve("data"))) {
            Client owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
            CyclicBarrier start = new CyclicBarrier(CALLERS);
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random random = new Random(20261130 + caller);
                all.add(callers.submit(() -> {
                    start.await();
                    for (int round = 0; round < ROUNDS; round++) {
                        exchange(owner, random);
                    }
                    return true;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            callers.shutdown();
        }
    }

    /** Drafts come between what is handed over, as they do while a person types in another tab. */
    private void exchange(Client owner, Random random) throws IOException {
        int chat = random.nextInt(CHATS);
        String value = "abcdefghijk".substring(0, 3 + random.nextInt(8)) + "@chat" + chat + ".example.com";
        String text = "write to " + value + " please";
        String body = "{\"text\":\"" + text + "\",\"conversation\":\"" + chat + "\"}";
        assertThat(owner.post("/v1/inspect", body).status()).isEqualTo(200);
        String redacted = owner.post("/v1/redact", body).json().path("text").asText();
        String name = redacted.replaceAll("write to (.*) please", "$1");
        assertThat(name).matches("\\[EMAIL_\\d+]");
        assertThat(valueOf.putIfAbsent(chat + name, value)).isIn(null, value);

        String all = "[EMAIL_1] [EMAIL_2] [EMAIL_3] [EMAIL_4] [EMAIL_5] [EMAIL_6] [EMAIL_7] [EMAIL_8] [EMAIL_9]";
        String restored = owner.post(
                        "/v1/restore", "{\"text\":\"" + redacted + " " + all + "\",\"conversation\":\"" + chat + "\"}")
                .json()
                .path("text")
                .asText();

        assertThat(restored).startsWith(text);
        assertThat(ADDRESS.matcher(restored).results().map(match -> match.group(1)))
                .isNotEmpty()
                .containsOnly(String.valueOf(chat));
    }
}
