package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.app.AgentUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of the fingerprints is changed under a person's hands, and nobody counts wrong or forgets. */
class KeyChangeTest {
    private static final String DRAFT = "{\"text\":\"card 4111 1111 1111 1111\",\"conversation\":\"c1\"}";
    private static final String OTHER = "{\"text\":\"mail bob@example.com\",\"conversation\":\"c1\"}";

    @TempDir
    Path folder;

    @Test
    void countsARepeatedValueAndAChatOverAChangeOfKeys() throws IOException {
        Path data = folder.resolve("data");
        Path keys = data.resolve("ledger.key");
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            Client owner = owner(agent);
            send(owner, DRAFT);
            send(owner, DRAFT);
            dismiss(owner, OTHER);
            assertThat(owner.post("/v1/inspect", OTHER).json().path("findings")).isEmpty();
        }
        String before = Files.readString(keys);
        assertThat(before.lines()).hasSize(1);

        age(keys, Duration.ofDays(31));
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            assertThat(Files.readString(keys).lines()).hasSize(2);
            Client owner = owner(agent);
            send(owner, DRAFT);
            assertThat(owner.post("/v1/inspect", OTHER).json().path("findings")).isEmpty();
            assertCountedOnce(owner);
        }

        age(keys, Duration.ofDays(400));
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            String after = Files.readString(keys);
            assertThat(after).doesNotContain(before.substring(0, 64));
            Client owner = owner(agent);
            assertThat(owner.post("/v1/inspect", OTHER).json().path("findings")).isEmpty();
            send(owner, DRAFT);
            assertThat(repeated(owner).path("times").asInt()).isEqualTo(4);
            assertExportsHoldNoKey(owner, data, List.of(before, after));
        }
    }

    private static void assertCountedOnce(Client owner) throws IOException {
        JsonNode value = repeated(owner);
        assertThat(value.path("times").asInt()).isEqualTo(3);
        assertThat(value.path("conversations").asInt()).isEqualTo(1);
        JsonNode chats = owner.get("/v1/report").json().path("conversations");
        assertThat(chats).hasSize(1);
        assertThat(chats.path(0).path("messages").asInt()).isEqualTo(3);
    }

    private static JsonNode repeated(Client owner) throws IOException {
        JsonNode repeated = owner.get("/v1/report").json().path("repeated");
        assertThat(repeated).hasSize(1);
        return repeated.path(0);
    }

    private static void assertExportsHoldNoKey(Client owner, Path data, List<String> keys) throws IOException {
        String exports = owner.get("/v1/report").body()
                + AgentUnderTest.run(data, new byte[0], "report", "--format", "csv")
                        .out()
                + AgentUnderTest.run(data, new byte[0], "report").out();
        keys.stream().flatMap(String::lines).forEach(line -> assertThat(exports).doesNotContain(line.substring(0, 64)));
    }

    private static Client owner(AgentUnderTest agent) throws IOException {
        return new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    private static void send(Client owner, String draft) throws IOException {
        String id = owner.post("/v1/inspect", draft).json().path("id").asText();
        assertThat(owner.post("/v1/events", "{\"inspection\":\"" + id + "\",\"outcome\":\"sent\"}")
                        .status())
                .isEqualTo(204);
    }

    private static void dismiss(Client owner, String draft) throws IOException {
        String id = owner.post("/v1/inspect", draft).json().path("id").asText();
        String word = "{\"inspection\":\"" + id + "\",\"finding\":0,\"scope\":\"chat\"}";
        assertThat(owner.post("/v1/dismissals", word).status()).isEqualTo(200);
    }

    /** Lets every key be older than it is. */
    private static void age(Path keys, Duration by) throws IOException {
        Matcher moments = Pattern.compile(" (\\S+)").matcher(Files.readString(keys));
        Files.writeString(
                keys,
                moments.replaceAll(found -> " " + Instant.parse(found.group(1)).minus(by)));
    }
}
