package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.app.AgentUnderTest;
import dev.sluice.app.AgentUnderTest.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approver's permission, withdrawn by the organisation's next signed bundle: commands as people type them. */
class RevokedByBundleTest {
    private static final String ME = System.getProperty("user.name");
    private static final String CARD = "{\"text\":\"card 4111 1111 1111 1111\",\"line\":\"openai/chatgpt-free\"}";

    @TempDir
    Path home;

    private Path machine;
    private String approverKey;

    @BeforeEach
    void makeKeys() throws IOException {
        machine = Files.createDirectories(home.resolve("Sluice"));
        run("policy", "keys", "--out", home.resolve("signer").toString());
        run("policy", "keys", "--out", home.resolve("legal").toString());
        approverKey = Files.readString(home.resolve("legal.pub")).replaceAll("-----[A-Z ]+-----|\\s", "");
        Files.copy(home.resolve("signer.pub"), machine.resolve("bundle.pub"));
    }

    @Test
    void isRefusedFromThatBundleOn() throws IOException {
        bundle(1, "");
        String permission = approve();
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home, home)) {
            assertThat(action(agent)).isEqualTo("block");
            assertThat(hand(agent, permission).status()).isEqualTo(200);
            assertThat(action(agent)).isEqualTo("allow");
        }
        bundle(2, id(permission));
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home, home)) {
            assertThat(action(agent)).as("kept, but withdrawn since").isEqualTo("block");
            Client.Answer refused = hand(agent, permission);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("reason").asText()).isEqualTo("revoked");
        }
        Printed again = run("policy", "accept", permission);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("was revoked");
        assertThat(run("policy", "show").out()).contains("approvals.revoked");
    }

    @Test
    void isWithdrawnUnderAnAgentThatRuns() throws IOException {
        bundle(1, "");
        String permission = approve();
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home, home)) {
            assertThat(hand(agent, permission).status()).isEqualTo(200);
            assertThat(action(agent)).isEqualTo("allow");
            bundle(2, id(permission));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            String action = action(agent);
            while (!action.equals("block") && System.nanoTime() < end) {
                action = action(agent);
            }
            assertThat(action).isEqualTo("block");
        }
    }

    @Test
    void anOlderBundleDoesNotBringItBack() throws IOException {
        bundle(1, "");
        String before = Files.readString(machine.resolve("bundle.json"));
        String permission = approve();
        bundle(2, id(permission));
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home, home)) {
            assertThat(hand(agent, permission).status()).isEqualTo(422);
        }
        Files.writeString(machine.resolve("bundle.json"), before);
        try (AgentUnderTest agent = AgentUnderTest.startManaged(home, home)) {
            assertThat(hand(agent, permission).status()).isEqualTo(422);
            assertThat(action(agent)).isEqualTo("block");
        }
    }

    private void bundle(int counter, String revoked) throws IOException {
        Path policy = Files.createDirectories(home.resolve("ours" + counter));
        Files.writeString(
                policy.resolve("policy.yaml"),
                "{name: ours, version: '" + counter
                        + "', base: strict, approvals: {approvers: [{name: Ann, role: legal," + " key: '" + approverKey
                        + "'}], revoked: [" + revoked + "]}}");
        Printed signed = run(
                "policy",
                "sign",
                policy.toString(),
                "--key",
                home.resolve("signer").toString(),
                "--counter",
                Integer.toString(counter),
                "--out",
                machine.resolve("bundle.json").toString());
        assertThat(signed.code()).as(signed.err()).isZero();
    }

    private String approve() {
        String[] command =
                ("policy approve --by Ann --service openai --line chatgpt-free --level regulated --why agreed"
                                + " --key " + home.resolve("legal") + " --for")
                        .split(" ");
        String[] all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = ME;
        return run(all).out().strip();
    }

    /** As the employee's own agent names it once it was accepted. */
    private String id(String permission) {
        Path elsewhere = home.resolve("elsewhere");
        Printed accepted = AgentUnderTest.runManaged(
                elsewhere, home, "policy", "accept", permission, "--data-dir", elsewhere.toString());
        Matcher id = Pattern.compile("permission (\\S+) by").matcher(accepted.out());
        assertThat(id.find()).as(accepted.err()).isTrue();
        return id.group(1);
    }

    private String action(AgentUnderTest agent) throws IOException {
        return client(agent)
                .post("/v1/inspect", CARD)
                .json()
                .at("/decision/action")
                .asText();
    }

    private static Client.Answer hand(AgentUnderTest agent, String permission) throws IOException {
        String body = new ObjectMapper()
                .createObjectNode()
                .put("permission", permission)
                .toString();
        return client(agent).post("/v1/approvals", body);
    }

    private static Client client(AgentUnderTest agent) throws IOException {
        return new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    private Printed run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = home.toString();
        return AgentUnderTest.runManaged(home, home, all);
    }
}
