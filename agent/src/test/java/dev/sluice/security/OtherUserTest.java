package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.http.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second user of the same machine, for real. */
@EnabledIf(value = "dev.sluice.security.Tools#canBecomeAnother", disabledReason = "only root can become another user")
class OtherUserTest {
    @TempDir
    static Path folder;

    private static AgentProcess agent;

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        agent = AgentProcess.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "ledger.key", "port", "lock", "."})
    void cannotReadTheFiles(String file) throws IOException, InterruptedException {
        Path path = agent.data().resolve(file);

        assertThat(path).exists();
        assertThat(asAnother("cat '" + path + "' || ls '" + path + "'").out()).contains("Permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"environ", "mem", "maps", "fd/1"})
    void cannotLookIntoTheProcess(String file) throws IOException, InterruptedException {
        assertThat(asAnother("cat /proc/" + agent.handle().pid() + "/" + file).out())
                .contains("Permission denied");
    }

    @Test
    void seesNoSecretAmongTheArguments() throws IOException, InterruptedException {
        String seen =
                asAnother("cat /proc/" + agent.handle().pid() + "/cmdline").out();

        assertThat(seen).contains("--data-dir").doesNotContain(agent.token());
    }

    @Test
    void isToldThatTheAgentIsThereAndNothingElse() throws IOException, InterruptedException {
        assertThat(call("GET /v1/health")).startsWith("HTTP/1.1 200").doesNotContain(agent.token(), "data");
        assertThat(call("GET /v1/report")).startsWith("HTTP/1.1 401");
        assertThat(call("GET /v1/policy")).startsWith("HTTP/1.1 401");
    }

    /** The link is an argument of the browser that opens it. */
    @Test
    void cannotOpenAReportItSeesTheLinkOf() throws IOException, InterruptedException {
        Client owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
        String link = owner.post("/v1/report/link", "{}").json().path("address").asText();
        String path = link.replaceFirst("^http://[^/]+", "");

        assertThat(call("GET " + path)).startsWith("HTTP/1.1 404").contains("link-expired");
        assertThat(new Client(agent.port()).get(path).status())
                .as("and has not used it up")
                .isEqualTo(200);
    }

    private static String call(String line) throws IOException, InterruptedException {
        return asAnother("exec 3<>/dev/tcp/127.0.0.1/" + agent.port() + "; printf '" + line
                        + " HTTP/1.1\\r\\nHost: 127.0.0.1:" + agent.port()
                        + "\\r\\nConnection: close\\r\\n\\r\\n' >&3; cat <&3")
                .out();
    }

    private static AgentProcess.Ended asAnother(String script) throws IOException, InterruptedException {
        return Tools.run("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "bash", "-c", script);
    }
}
