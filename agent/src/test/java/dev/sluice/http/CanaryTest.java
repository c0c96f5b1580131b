package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked text goes through every route and every kind of error, and is then found nowhere on disk or in what is printed. */
class CanaryTest {
    private static final String MARK = "Kanarienvogel7Q";
    private static final String VALUE = "kanarienvogel7q@example.com";
    private static final String TEXT = MARK + " " + VALUE + " card 4111 1111 1111 1111";

    @TempDir
    Path folder;

    @Test
    void leavesNothingBehind() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Level level = Logger.getLogger("").getLevel();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
        Logger.getLogger("").setLevel(Level.ALL);
        try {
            sendEverywhere();
        } finally {
            System.setOut(out);
            System.setErr(err);
            Logger.getLogger("").setLevel(level);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase(MARK);
        List<Path> written = files();
        assertThat(written).anyMatch(file -> file.endsWith("ledger.db"));
        for (Path file : written) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(content).as(file.toString()).doesNotContainIgnoringCase(MARK);
            assertThat(content).as(file.toString()).doesNotContain("4111 1111", "4111111111111111");
        }
    }

    private void sendEverywhere() throws IOException {
        Path data = folder.resolve("data");
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            Client owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
            String id =
                    owner.post("/v1/inspect", body("text")).json().path("id").asText();
            for (String outcome : List.of("sent-redacted", "sent-anyway", "cancelled")) {
                Client.Answer kept =
                        owner.post("/v1/events", "{\"inspection\":\"" + id + "\",\"outcome\":\"" + outcome + "\"}");
                assertThat(kept.status()).isEqualTo(204);
            }
            for (String scope : List.of("chat", "person")) {
                Client.Answer dismissed = owner.post(
                        "/v1/dismissals", "{\"inspection\":\"" + id + "\",\"finding\":0,\"scope\":\"" + scope + "\"}");
                assertThat(dismissed.status()).isEqualTo(200);
            }
            owner.post("/v1/redact", body("text"));
            owner.post("/v1/restore", body("text"));
            document(owner, "a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
            document(owner, MARK + ".docx", ("PK\u0003\u0004" + TEXT).getBytes(StandardCharsets.ISO_8859_1));
            for (String broken : broken()) {
                for (String route : List.of(
                        "inspect",
                        "redact",
                        "restore",
                        "documents",
                        "events",
                        "dismissals",
                        "pauses",
                        "report/link",
                        MARK)) {
                    assertThat(owner.post("/v1/" + route, broken).body()).doesNotContainIgnoringCase(MARK);
                }
            }
            owner.get("/v1/services?line=" + MARK);
            owner.get("/v1/report?from=" + MARK);
            owner.with("Origin", "https://" + MARK).post("/v1/inspect", body("text"));
            owner.with("Authorization", "Bearer " + MARK).post("/v1/inspect", body("text"));
        }
    }

    private static void document(Client owner, String name, byte[] bytes) throws IOException {
        String data = Base64.getEncoder().encodeToString(bytes);
        Client.Answer answer = owner.post("/v1/documents", "{\"name\":\"" + name + "\",\"data\":\"" + data + "\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private static List<String> broken() {
        return List.of(
                body("text").substring(0, 40),
                "{\"" + MARK + "\":1}",
                "{\"text\":{\"" + MARK + "\":\"" + MARK + "\"}}",
                "[\"" + MARK + "\"]",
                MARK,
                "{\"text\":\"" + MARK + "\",\"conversation\":[\"" + MARK + "\"]}",
                "{\"name\":\"" + MARK + "\",\"data\":\"" + MARK + "!\"}",
                "{\"inspection\":\"" + MARK + "\",\"outcome\":\"" + MARK + "\"}");
    }

    private static String body(String key) {
        return "{\"" + key + "\":\"" + TEXT + "\",\"conversation\":\"c\"}";
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
