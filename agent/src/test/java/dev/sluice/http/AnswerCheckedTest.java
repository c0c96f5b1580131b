package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.home.DataHome;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where policy asks for it, a person says that they verified an answer, and the ledger keeps that with the message. */
class AnswerCheckedTest {
    private static final String CARD = "card 4111 1111 1111 1111";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "check-answers: {0}, {1} of \"{2}\": {4}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | sent-redacted | card 4111 1111 1111 1111 | 200 | what stood for something sensitive was answered
            true  | sent-anyway   | card 4111 1111 1111 1111 | 200 | so was the thing itself
            true  | cancelled     | card 4111 1111 1111 1111 | 204 | nothing was sent
            true  | sent          | a question about lunch   | 204 | nothing in it
            false | sent-redacted | card 4111 1111 1111 1111 | 204 | policy does not ask
            """)
    void isAskedForAfterSomethingSensitive(boolean wanted, String outcome, String text, int status, String why)
            throws IOException {
        try (AgentUnderTest agent = start(wanted)) {
            Client owner = owner(agent);
            assertThat(owner.post("/v1/events", event(inspect(owner, text), outcome, false))
                            .status())
                    .as(why)
                    .isEqualTo(status);
        }
    }

    @Test
    void marksTheEventThatIsKeptAndKeepsNoOther() throws IOException {
        try (AgentUnderTest agent = start(true)) {
            Client owner = owner(agent);
            String first = inspect(owner, CARD);
            String second = inspect(owner, CARD);
            owner.post("/v1/events", event(first, "sent-redacted", false));
            owner.post("/v1/events", event(second, "sent-redacted", false));

            assertThat(owner.post("/v1/events", event(second, "sent-redacted", true))
                            .status())
                    .isEqualTo(204);
        }
        assertThat(events()).extracting(Event::answerChecked).containsExactly(false, true);
    }

    @Test
    void keepsAnEventThatIsToldWithItsCheckAtOnce() throws IOException {
        try (AgentUnderTest agent = start(true)) {
            Client owner = owner(agent);
            owner.post("/v1/events", event(inspect(owner, CARD), "sent-redacted", true));
        }
        assertThat(events()).extracting(Event::answerChecked).containsExactly(true);
    }

    private AgentUnderTest start(boolean wanted) throws IOException {
        new DataHome(home()).create();
        Files.writeString(home().resolve("policy.yaml"), """
                base: balanced
                name: ours
                version: '1'
                conduct: {check-answers: %s}
                """.replace("%s", String.valueOf(wanted)));
        return AgentUnderTest.start(home());
    }

    private static Client owner(AgentUnderTest agent) throws IOException {
        return new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    private Path home() {
        return folder.resolve("data");
    }

    private static String inspect(Client owner, String text) throws IOException {
        return owner.post("/v1/inspect", "{\"text\":\"" + text + "\",\"conversation\":\"a\"}")
                .json()
                .path("id")
                .asText();
    }

    private static String event(String inspection, String outcome, boolean checked) {
        return "{\"inspection\":\"" + inspection + "\",\"outcome\":\"" + outcome + "\",\"answerChecked\":" + checked
                + "}";
    }

    private List<Event> events() {
        try (Ledger ledger = Ledger.open(new DataHome(home()).ledgerFile(), Clock.systemUTC())) {
            return ledger.events(Instant.EPOCH, Instant.now().plusSeconds(60));
        }
    }
}
