package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.http.Client;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the agent really is in the state that the page about faults says; what the doctor says of it is in {@code FaultTest}. */
class SafeStateTest {
    @TempDir
    Path folder;

    /** Not even one line of a policy that is not whole counts: the half that is missing may be the strict one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%&: [",
                "name: ours\nversion: '1'\nbase: watch-only\nmatrix: {personal: {regulated: al",
                "name: ours\nversion: '1'\nbase: watch-only\nmatrix: {personal: {regulated: alow}}\n",
                "name: ours\nversion: '1'\nbase: watch-only\nunknown: 1\n",
                "\0\0\0\0"
            })
    void isTheStrictPolicyForOneThatCannotBeRead(String policy) throws IOException {
        assertThat(actionOnACard("name: ours\nversion: '1'\nbase: watch-only\n"))
                .isEqualTo("allow");

        assertThat(actionOnACard(policy)).isEqualTo("block");
    }

    private String actionOnACard(String policy) throws IOException {
        Path data = folder.resolve("data");
        AgentUnderTest.start(data).close();
        Files.writeString(data.resolve("policy.yaml"), policy);
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            return owner(agent)
                    .post("/v1/inspect", "{\"text\":\"my card 4111 1111 1111 1111\",\"site\":\"chatgpt.com\"}")
                    .json()
                    .path("decision")
                    .path("action")
                    .asText();
        }
    }

    /** What {@code TokenFileTest} sees refused, the doctor names, with the way out. */
    @ParameterizedTest
    @ValueSource(strings = {"damaged", "open to others", "a link"})
    void isToldByTheDoctorOfTheToken(String state) throws IOException {
        Path data = folder.resolve("data");
        AgentUnderTest.start(data).close();
        Path token = data.resolve("token");
        switch (state) {
            case "damaged" -> Files.writeString(token, "x");
            case "open to others" -> Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
            default -> {
                Files.move(token, folder.resolve("elsewhere"));
                Files.createSymbolicLink(token, folder.resolve("elsewhere"));
            }
        }

        String told = AgentUnderTest.run(folder, new byte[0], "doctor", "--data-dir", data.toString())
                .out();

        assertThat(told).containsPattern("fault +token .*token").containsPattern("cure: .*delete");
    }

    /** Also when the clock only runs ahead: privacy before statistics. */
    @Test
    void keepsNothingLongerThanItSaysByItsClock() throws IOException {
        Path data = folder.resolve("data");
        AgentUnderTest.start(data).close();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        FutureEvents.add(data.resolve("ledger.db"), now.minus(Duration.ofDays(4_000)));
        FutureEvents.add(data.resolve("ledger.db"), now.minus(Duration.ofDays(1)));

        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            assertThat(owner(agent).get("/v1/report").status()).isEqualTo(200);
        }

        try (Ledger ledger = Ledger.open(data.resolve("ledger.db"), Clock.systemUTC())) {
            assertThat(ledger.events(Instant.EPOCH, now))
                    .extracting(Event::at)
                    .containsExactly(now.minus(Duration.ofDays(1)));
        }
    }

    /** Two processes, as a browser and a person start them; the second may not even know where the first one listens. */
    @Test
    void isOneAgentPerDirectory() throws IOException {
        Path data = folder.resolve("data");
        try (AgentProcess first = AgentProcess.start(data)) {
            assertThatThrownBy(() -> AgentProcess.start(data).close()).hasMessageContaining("already runs");
            Files.delete(data.resolve("port"));
            assertThatThrownBy(() -> AgentProcess.start(data).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("already runs", "sluice stop");
            assertThat(first.owner().get("/v1/policy").status()).isEqualTo(200);
        }
    }

    /** A machine that is put to sleep stops every process; what was under way goes on afterwards. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void goesOnAfterASleep() throws IOException, InterruptedException, ExecutionException {
        try (AgentProcess agent = AgentProcess.start(folder.resolve("data"))) {
            Client owner = agent.owner();
            String id = owner.post("/v1/inspect", "{\"text\":\"bob@example.com\",\"conversation\":\"c\"}")
                    .json()
                    .path("id")
                    .asText();
            String process = String.valueOf(agent.handle().pid());
            Tools.run("kill", "-STOP", process);
            FutureTask<Integer> event = new FutureTask<>(
                    () -> owner.post("/v1/events", "{\"inspection\":\"" + id + "\",\"outcome\":\"sent-redacted\"}")
                            .status());
            new Thread(event, "asking").start();
            Tools.run("kill", "-CONT", process);

            assertThat(event.get()).isEqualTo(204);
            assertThat(owner.post("/v1/restore", "{\"text\":\"[EMAIL_1]\",\"conversation\":\"c\"}")
                            .json()
                            .path("text")
                            .asText())
                    .isEqualTo("bob@example.com");
        }
    }

    private static Client owner(AgentUnderTest agent) throws IOException {
        return new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }
}
