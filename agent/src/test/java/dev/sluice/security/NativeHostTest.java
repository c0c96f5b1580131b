package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.app.AgentUnderTest;
import dev.sluice.browser.Frames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The native host as a browser, or something in its place, speaks to it. */
class NativeHostTest {
    private static final String OURS = "chrome-extension://pjmjonkmkmgaebpnfiknmkcacccodkem/";
    private static final int ROUNDS = 300;

    @TempDir
    Path folder;

    @Test
    void handsPortAndTokenToOurExtension() throws IOException {
        Path data = folder.resolve("data");
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            List<JsonNode> answers = answers(ask(OURS, frames("{\"type\":\"pair\"}", "{\"type\":\"pair\"}")));

            assertThat(answers).hasSize(2);
            assertThat(answers.get(0).path("port").asInt()).isEqualTo(agent.port());
            assertThat(answers.get(0).path("token").asText()).isEqualTo(agent.token());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"sluice@sluice.dev, 0", "other@evil.example, 2"})
    void knowsOurExtensionInFirefoxByItsId(String id, int code) throws IOException {
        Path data = folder.resolve("data");
        try (AgentUnderTest agent = AgentUnderTest.start(data)) {
            String manifest = "/home/me/.mozilla/native-messaging-hosts/dev.sluice.agent.json";
            AgentUnderTest.Printed printed = ask(List.of(manifest, id), frames("{\"type\":\"pair\"}"));

            assertThat(printed.code()).isEqualTo(code);
            assertThat(printed.err()).doesNotContain(agent.token());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", "https://evil.example", "null", "/"})
    void tellsNothingToOthers(String origin) throws IOException {
        try (AgentUnderTest agent = AgentUnderTest.start(folder.resolve("data"))) {
            AgentUnderTest.Printed printed = ask(origin, frames("{\"type\":\"pair\"}"));

            assertThat(printed.code()).isEqualTo(2);
            assertThat(printed.out()).isEmpty();
            assertThat(printed.err()).doesNotContain(agent.token());
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"read"}          | unknown-message
            {"type":["pair"]}        | unknown-message
            {}                       | unknown-message
            []                       | unknown-message
            {"type":"pair"           | malformed-json
            {"type":"x","type":"pair"} | malformed-json
            pair                     | malformed-json
            """)
    void answersOnlyWhatItKnows(String message, String code) throws IOException {
        assertThat(answers(ask(OURS, frames(message))).get(0).path("code").asText())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) + 1, Integer.MAX_VALUE, -1})
    void endsAtAFrameThatIsTooLong(int length) {
        byte[] header = ByteBuffer.allocate(8)
                .order(ByteOrder.nativeOrder())
                .putInt(length)
                .array();
        AgentUnderTest.Printed printed = ask(OURS, header);

        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains("too long");
    }

    /** Good frames, bad frames, pieces of frames and noise; whatever comes back is whole frames and nothing secret. */
    @Test
    void survivesNoise() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            ByteArrayOutputStream noise = new ByteArrayOutputStream();
            for (int piece = random.nextInt(4); piece >= 0; piece--) {
                byte[] bytes = new byte[random.nextInt(64)];
                random.nextBytes(bytes);
                if (random.nextBoolean()) {
                    Frames.write(noise, bytes);
                } else {
                    noise.write(bytes);
                }
            }
            AgentUnderTest.Printed printed = ask(OURS, noise.toByteArray());
            assertThat(printed.code()).as("seed 20261123, round %d", round).isIn(0, 2);
            assertThat(printed.err()).doesNotContain("Exception", "\tat ");
            assertThat(answers(printed))
                    .allMatch(answer -> answer.path("type").asText().equals("fault"));
        }
    }

    private AgentUnderTest.Printed ask(String origin, byte[] input) {
        return ask(List.of(origin), input);
    }

    private AgentUnderTest.Printed ask(List<String> caller, byte[] input) {
        String data = folder.resolve("data").toString();
        List<String> command = new ArrayList<>(List.of("native-host", "--data-dir", data));
        command.addAll(caller);
        return AgentUnderTest.run(folder, input, command.toArray(String[]::new));
    }

    private static byte[] frames(String... messages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String message : messages) {
            Frames.write(out, message.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<JsonNode> answers(AgentUnderTest.Printed printed) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(printed.out().getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = new ArrayList<>();
        for (byte[] frame = Frames.read(in); frame != null; frame = Frames.read(in)) {
            answers.add(new ObjectMapper().readTree(frame));
        }
        return answers;
    }
}
