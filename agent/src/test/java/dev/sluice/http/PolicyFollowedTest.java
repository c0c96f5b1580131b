package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.bundle.Ed25519;
import dev.sluice.bundle.SignedBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy files written, replaced and removed under an agent that runs. */
class PolicyFollowedTest {
    private static final String CARD = "{\"text\":\"card 4111 1111 1111 1111\",\"line\":\"openai/chatgpt-free\"}";
    private static final String MATRIX = "matrix: {personal: {internal: %1$s, confidential: %1$s, regulated: %1$s}}\n";

    @TempDir
    Path home;

    private Path machine;

    @BeforeEach
    void makeFolder() throws IOException {
        machine = Files.createDirectories(home.resolve("Sluice"));
    }

    @Test
    void isInForceAsItIsWrittenMendedAndTakenAway() throws Exception {
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home.resolve("data"), home)) {
            String builtIn = action(agent);
            assertThat(builtIn).isNotIn("block", "allow");
            write("policy.yaml", policy("block"));
            eventually("block", () -> action(agent));
            write("policy.yaml", policy("allow"));
            eventually("allow", () -> action(agent));
            write("policy.yaml", policy("allow").substring(0, 45));
            eventually("strict", () -> version(agent));
            write("policy.yaml", policy("allow"));
            eventually("allow", () -> action(agent));
            Files.delete(machine.resolve("policy.yaml"));
            eventually(builtIn, () -> action(agent));
        }
    }

    @Test
    void fetchesFromWhereItIsToldMeanwhile() throws Exception {
        KeyPair keys = Ed25519.newKeys();
        Path published = home.resolve("published.json");
        Files.writeString(published, bundle(7, keys));
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home.resolve("data"), home)) {
            write("bundle.pub", Ed25519.pem(keys.getPublic()));
            write("machine.yaml", "bundle: " + published.toUri() + "\nbundle-seconds: 1\n");
            eventually("fetched 7", () -> fullVersion(agent));
            Path moved = home.resolve("moved.json");
            Files.writeString(moved, bundle(8, keys));
            write("machine.yaml", "bundle: " + moved.toUri() + "\n");
            eventually("fetched 8", () -> fullVersion(agent));
        }
    }

    @Test
    void takesWhatThePersonAddsForThemselves() throws Exception {
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home.resolve("data"), home)) {
            write("policy.yaml", policy("allow"));
            eventually("allow", () -> action(agent));
            Files.writeString(home.resolve("data/policy.yaml"), policy("block"));
            eventually("block", () -> action(agent));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(machine.resolve(name), text);
    }

    private static String policy(String action) {
        return "name: ours\nversion: '1'\n" + MATRIX.replace("%1$s", action);
    }

    private static String bundle(long counter, KeyPair keys) {
        Instant now = Instant.now();
        String policy = "name: fetched\nversion: '" + counter + "'\nbase: strict\n";
        return new SignedBundle(counter, now, now.plusSeconds(600), 100, Map.of("policy.yaml", policy))
                .sign(keys.getPrivate());
    }

    private static void eventually(String wanted, Callable<String> look) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        String last = look.call();
        while (!last.equals(wanted) && System.nanoTime() < end) {
            last = look.call();
        }
        assertThat(last).isEqualTo(wanted);
    }

    private static String action(AgentUnderTest agent) throws IOException {
        return client(agent)
                .post("/v1/inspect", CARD)
                .json()
                .at("/decision/action")
                .asText();
    }

    private static String version(AgentUnderTest agent) throws IOException {
        return fullVersion(agent).split(" ")[0];
    }

    private static String fullVersion(AgentUnderTest agent) throws IOException {
        return client(agent).get("/v1/policy").json().path("version").asText();
    }

    private static Client client(AgentUnderTest agent) throws IOException {
        return new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }
}
