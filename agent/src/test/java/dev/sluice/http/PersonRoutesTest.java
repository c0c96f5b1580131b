package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.app.AgentUnderTest;
import dev.sluice.home.DataHome;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Pause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person says for themselves holds as widely as policy lets it, survives a restart and can be taken back. */
class PersonRoutesTest {
    private static final String POLICY = """
            base: %s
            name: ours
            version: '1'
            conduct: {not-sensitive: %s, pause-minutes: 20}
            """;

    @TempDir
    Path folder;

    private AgentUnderTest agent;
    private Client owner;

    @BeforeEach
    void start() throws IOException {
        start("balanced", "detector");
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            chat     | a | 4111 1111 1111 1111 | 0 | the value in the same chat
            chat     | a | 4111-1111-1111-1111 | 0 | the value written in another way
            chat     | b | 4111 1111 1111 1111 | 1 | another chat
            person   | b | 4111 1111 1111 1111 | 0 | the value anywhere
            person   | b | 5500 0000 0000 0004 | 1 | another value
            detector | b | 5500 0000 0000 0004 | 0 | whatever the detector finds
            """)
    void holdsAsWidelyAsItWasSaid(String scope, String chat, String card, int found, String why) throws IOException {
        assertThat(dismiss("a", "card 4111 1111 1111 1111", scope).status()).isEqualTo(200);

        JsonNode next = inspect(chat, "pay with card " + card);

        assertThat(next.path("findings").size()).as(why).isEqualTo(found);
        assertThat(next.path("decision").path("action").asText()).isEqualTo(found == 0 ? "allow" : "justify");
    }

    @Test
    void isListedCountedAndTakenBackAfterARestart() throws IOException {
        dismiss("a", "card 4111 1111 1111 1111", "person");
        agent.close();
        start("balanced", "detector");

        JsonNode list = owner.get("/v1/dismissals").json();
        assertThat(list.path("detectors").path(0).path("count").asInt()).isEqualTo(1);
        assertThat(inspect("b", "card 4111 1111 1111 1111").path("findings").size())
                .isZero();
        int id = list.path("dismissals").path(0).path("id").asInt();
        assertThat(owner.post("/v1/dismissals/revoke", "{\"id\":" + id + "}").status())
                .isEqualTo(204);
        assertThat(inspect("b", "card 4111 1111 1111 1111").path("findings").size())
                .isEqualTo(1);
        JsonNode after = owner.get("/v1/dismissals").json();
        assertThat(after.path("dismissals").path(0).has("revoked")).isTrue();
        assertThat(after.path("detectors").path(0).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void neverWeakensWhatAPersonMayNotDecideAlone() throws IOException {
        agent.close();
        start("strict", "detector");
        dismiss("a", "card 4111 1111 1111 1111", "detector");

        JsonNode next = inspect("a", "card 4111 1111 1111 1111");

        assertThat(next.path("findings").size()).isEqualTo(1);
        assertThat(next.path("decision").path("action").asText()).isEqualTo("block");
    }

    @ParameterizedTest
    @CsvSource({"never,chat", "chat,person", "person,detector"})
    void isRefusedWherePolicyDoesNotTakeIt(String widest, String scope) throws IOException {
        agent.close();
        start("balanced", widest);

        Client.Answer answer = dismiss("a", "card 4111 1111 1111 1111", scope);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").asText()).isEqualTo("not-allowed");
    }

    @Test
    void keepsAFingerprintAndNeverTheValue() throws IOException {
        dismiss("a", "card 4111 1111 1111 1111", "person");
        agent.close();

        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("4111 1111", "4111111111111111");
        }
    }

    @Test
    void notesAPauseNoLongerThanPolicyAllows() throws IOException {
        assertThat(owner.post("/v1/pauses", "{\"minutes\":500}").status()).isEqualTo(200);
        assertThat(owner.post("/v1/pauses", "{\"minutes\":0}").status()).isEqualTo(200);
        agent.close();

        try (Ledger ledger = Ledger.open(home().resolve("ledger.db"), Clock.systemUTC())) {
            List<Pause> pauses = ledger.pauses();
            assertThat(pauses)
                    .extracting(
                            pause -> Duration.between(pause.at(), pause.until()).toMinutes())
                    .containsExactlyInAnyOrder(0L, 20L);
        }
    }

    private void start(String base, String widest) throws IOException {
        new DataHome(home()).create();
        Files.writeString(
                home().resolve("policy.yaml"), POLICY.replaceFirst("%s", base).replaceFirst("%s", widest));
        agent = AgentUnderTest.start(home());
        owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    private Path home() {
        return folder.resolve("data");
    }

    private Client.Answer dismiss(String chat, String text, String scope) throws IOException {
        String id = inspect(chat, text).path("id").asText();
        return owner.post(
                "/v1/dismissals", "{\"inspection\":\"" + id + "\",\"finding\":0,\"scope\":\"" + scope + "\"}");
    }

    private JsonNode inspect(String chat, String text) throws IOException {
        return owner.post(
                        "/v1/inspect",
                        "{\"line\":\"openai/chatgpt-free\",\"text\":\"" + text + "\",\"conversation\":\"" + chat
                                + "\"}")
                .json();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
