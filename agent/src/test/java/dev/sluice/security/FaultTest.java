package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.app.AgentUnderTest;
import dev.sluice.http.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong around the agent, the state it then is in, and what the doctor says. */
class FaultTest {
    private static final byte[] NOTHING = new byte[0];

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void start() throws IOException {
        data = folder.resolve("data");
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            send(agent);
        }
    }

    @ParameterizedTest(name = "{0} holds \"{1}\": {3}")
    @CsvSource(delimiter = '|', textBlock = """
            token       | x                         | token-rights | fault   | does not start          | delete
            ledger.key  | no key                    | ledger-key   | fault   | does not start          | delete
            ledger.db   | this is no data base file | ledger       | warning | starts a new ledger     | keep or delete
            policy.yaml | %&: [                     | policy       | fault   | uses the strict policy  |
            port        | 1                         | agent-running | warning | finds itself again     | sluice run
            restarted   | 2999-01-01T00:00:00Z it held more than 320 MB of memory | watchdog | warning | goes on | nothing
            """)
    void isToldByTheDoctor(String file, String content, String code, String severity, String state, String cure)
            throws IOException {
        Files.writeString(data.resolve(file), content);
        Files.deleteIfExists(data.resolve("ledger.db-wal"));

        JsonNode told = check(code);

        assertThat(told.path("severity").asText()).isEqualTo(severity);
        assertThat(told.path("cure").asText()).isNotBlank().contains(cure == null ? "" : cure);
        if (state.equals("does not start")) {
            assertThat(run().code()).isEqualTo(2);
            assertThat(run().err()).contains("delete");
        } else {
            try (AgentUnderTest agent = AgentUnderTest.start(data)) {
                send(agent);
            }
        }
    }

    /** Until it is deleted, also for a doctor who comes later than the agent. */
    @Test
    void tellsOfADamagedLedgerThatWasSetAsideEarlier() throws IOException, SQLException {
        Files.writeString(data.resolve("ledger.db"), "this is no data base file");
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            send(agent);
        }

        assertThat(check("ledger").path("cure").asText()).contains("ledger.db.damaged-");
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.db"));
                Statement statement = ledger.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThat(check("ledger").path("what").asText())
                .as("what stands in the way now comes first")
                .contains("newer agent");
    }

    @Test
    void refusesASecondAgentForTheSameDirectory() throws IOException {
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            assertThat(run().err()).contains("already runs").contains("sluice stop");
            send(agent);
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            AgentUnderTest.Printed printed = AgentUnderTest.run(
                    folder,
                    NOTHING,
                    "run",
                    "--no-host",
                    "--port",
                    String.valueOf(other.getLocalPort()),
                    "--data-dir",
                    data.toString());

            assertThat(printed.code()).isEqualTo(2);
            assertThat(printed.err()).contains("taken by another program");
            assertThat(Thread.getAllStackTraces().keySet())
                    .as("nothing goes on in the data directory of an agent that did not start")
                    .extracting(Thread::getName)
                    .doesNotContain("backstage", "dismissals");
        }
        assertThat(check("agent-running").path("cure").asText()).contains("sluice run");
    }

    /** Placeholder values are gone with the process; texts that hold placeholders come back as they are. */
    @Test
    void restoresNothingAfterARestart() throws IOException {
        String body = "{\"text\":\"to [EMAIL_1]\",\"conversation\":\"c\"}";
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            owner(agent).post("/v1/redact", "{\"text\":\"bob@example.com\",\"conversation\":\"c\"}");
            assertThat(owner(agent)
                            .post("/v1/restore", body)
                            .json()
                            .path("text")
                            .asText())
                    .isEqualTo("to bob@example.com");
        }
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            assertThat(owner(agent)
                            .post("/v1/restore", body)
                            .json()
                            .path("text")
                            .asText())
                    .isEqualTo("to [EMAIL_1]");
        }
    }

    /** A clock that ran ahead while something was sent, and was then set right. */
    @Test
    void tellsOfAClockThatWasSetBack() throws IOException {
        FutureEvents.add(data.resolve("ledger.db"), Instant.now().plus(Duration.ofDays(400)));

        assertThat(check("clock").path("severity").asText()).isEqualTo("warning");
        assertThat(check("clock").path("cure").asText()).contains("set the clock");
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            send(agent);
        }
        assertThat(check("ledger").path("severity").asText()).isEqualTo("ok");
    }

    private void send(AgentUnderTest agent) throws IOException {
        Client owner = owner(agent);
        String id = owner.post("/v1/inspect", "{\"text\":\"bob@example.com\"}")
                .json()
                .path("id")
                .asText();
        assertThat(owner.post("/v1/events", "{\"inspection\":\"" + id + "\",\"outcome\":\"sent\"}")
                        .status())
                .isEqualTo(204);
    }

    private static Client owner(AgentUnderTest agent) throws IOException {
        return new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    private AgentUnderTest.Printed run() {
        return AgentUnderTest.run(folder, NOTHING, "run", "--no-host", "--port", "0", "--data-dir", data.toString());
    }

    private JsonNode check(String code) throws IOException {
        String json = AgentUnderTest.run(folder, NOTHING, "doctor", "--json", "--data-dir", data.toString())
                .out();
        for (JsonNode check : new ObjectMapper()
                .readTree(json.getBytes(StandardCharsets.UTF_8))
                .path("checks")) {
            if (check.path("code").asText().equals(code)) {
                return check;
            }
        }
        throw new AssertionError("the doctor does not look at " + code);
    }
}
