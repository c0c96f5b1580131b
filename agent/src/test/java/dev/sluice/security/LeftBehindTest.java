package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.document.Samples;
import dev.sluice.http.Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a process leaves on the machine after marked text went through it, every log level on: in its files, its output,
 * its arguments and environment, and after a crash. {@code CanaryTest} goes through every route and error.
 */
class LeftBehindTest {
    private static final String MARK = "Zaunkoenig5Q";
    private static final String TEXT = MARK + " zaunkoenig5q@example.com password: " + MARK + "-x9K2";

    @TempDir
    Path folder;

    /** TERM ends it as people do; SEGV is a crash within Java, ABRT one outside of it, QUIT asks for a dump of all threads. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "SEGV", "ABRT", "QUIT"})
    void isNothingOfTheText(String signal) throws IOException, InterruptedException {
        Path logging = Files.writeString(folder.resolve("logging.properties"), """
                handlers = java.util.logging.ConsoleHandler
                .level = ALL
                java.util.logging.ConsoleHandler.level = ALL
                """);
        Path work = Files.createDirectory(folder.resolve("work"));
        String wrapped = "cd '" + work + "' && exec \"$0\" '-Djava.util.logging.config.file=" + logging + "' \"$@\"";
        try (AgentProcess agent = AgentProcess.start(folder.resolve("data"), "sh", "-c", wrapped)) {
            send(agent.owner());
            assertThat(proc(agent, "cmdline") + proc(agent, "environ"))
                    .contains("--data-dir")
                    .doesNotContainIgnoringCase(MARK)
                    .doesNotContain(agent.token());
            String token = agent.token();
            Tools.run("kill", "-" + signal, String.valueOf(agent.handle().pid()));
            String printed = agent.stop();

            assertThat(printed).doesNotContainIgnoringCase(MARK).doesNotContain(token);
            assertThat(files(work)).as("dumps, cores and error files").isEmpty();
            for (Path file : files(folder)) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContainIgnoringCase(MARK);
                assertThat(file.endsWith("token") || !content.contains(token))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    /** Tools of the JDK that would copy the memory of a running agent get no answer. */
    @Test
    void isNoWayIntoARunningAgent() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try (AgentProcess agent = AgentProcess.start(folder.resolve("data"))) {
            Path dump = folder.resolve("dump");
            AgentProcess.Ended ended =
                    Tools.run(jcmd.toString(), String.valueOf(agent.handle().pid()), "GC.heap_dump", dump.toString());

            assertThat(ended.code()).isNotZero();
            assertThat(dump).doesNotExist();
            assertThat(agent.owner().get("/v1/policy").status()).isEqualTo(200);
        }
    }

    /** Scripts and packages alike start the agent without dumps; the one for packages adds its own. */
    @ParameterizedTest
    @ValueSource(strings = {"sluice", "installer/java-options.sh"})
    void isWhatTheStartScriptsSwitchOff(String script) throws IOException {
        String text = Files.readString(
                Path.of(System.getProperty("sluice.repository", "..")).resolve(script));

        assertThat(text).contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:ErrorFile=/dev/null", "-XX:-UsePerfData");
        assertThat(text).contains("-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash");
    }

    private static void send(Client owner) throws IOException {
        String json = "{\"text\":\"" + TEXT + "\",\"conversation\":\"c\"}";
        String id = owner.post("/v1/inspect", json).json().path("id").asText();
        assertThat(owner.post("/v1/events", "{\"inspection\":\"" + id + "\",\"outcome\":\"sent-anyway\"}")
                        .status())
                .isEqualTo(204);
        assertThat(owner.post("/v1/redact", json).status()).isEqualTo(200);
        for (byte[] document : List.of(Samples.docx(TEXT, MARK), Samples.pdf(TEXT, false))) {
            String data = Base64.getEncoder().encodeToString(document);
            String body = "{\"name\":\"" + MARK + ".bin\",\"data\":\"" + data + "\"}";
            assertThat(owner.post("/v1/documents", body).json().path("readable").asBoolean())
                    .isTrue();
        }
        assertThat(owner.post("/v1/inspect", "{\"text\":\"" + TEXT).status()).isEqualTo(400);
        assertThat(owner.get("/v1/report?from=" + MARK).status()).isEqualTo(400);
    }

    private static String proc(AgentProcess agent, String file) throws IOException {
        return Files.readString(
                Path.of("/proc", String.valueOf(agent.handle().pid()), file), StandardCharsets.ISO_8859_1);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
