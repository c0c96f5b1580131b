package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.app.AgentUnderTest;
import dev.sluice.app.AgentUnderTest.Printed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as people call them. */
class CommandsTest {
    private static final String TEXT = "mail bob@example.com, card 4111 1111 1111 1111";

    @TempDir
    Path home;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            scan                                          | 1 | CREDIT_CARD              |                                   | findings
            scan --json                                   | 1 | "type" : "CREDIT_CARD"   |                                   | one object
            scan --explain                                | 1 | rule 1                   |                                   | why
            scan nothing-there.txt                        | 2 |                          | no such file                      | a missing file
            scan --json --jsonl                           | 2 |                          | exclusive                         | both forms
            scan --nonsense                               | 2 |                          | Unknown option                    | unknown option
            nonsense                                      | 2 |                          | nonsense                          | unknown command
            ``                                            | 2 |                          | Which command                     | no command
            redact                                        | 0 | mail [EMAIL_1], card [CREDIT_CARD_1] |                       | placeholders
            restore                                       | 2 |                          | --map                             | no map
            decide --service openai --line chatgpt-free   | 0 | "id" : "openai/chatgpt-free" |                               | a verdict
            decide --line openai/chatgpt-enterprise       | 0 | "class" : "commercial"   |                                   | line alone
            decide --line openai/none                     | 2 |                          | no product line 'openai/none'     | unknown line
            decide --service openai                       | 2 |                          | --line                            | half a line
            report --format json                          | 0 | "events" : 0             |                                   | nothing yet
            report --format csv                           | 0 | at                       |                                   | its head
            report --from 2026-02-01 --to 2026-01-01      | 2 |                          | --from 2026-02-01 lies after      | backwards
            report --format xml                           | 2 |                          | xml                               | no such format
            doctor                                        | 1 | cure:                    |                                   | nothing runs
            doctor --json                                 | 1 | "code" : "token-rights"  |                                   | the same as JSON
            stop                                          | 0 | no agent runs            |                                   | nothing to stop
            uninstall-host                                | 0 | nothing was registered   |                                   | nothing to remove
            """)
    void endsWithItsCode(String command, int code, String out, String err) {
        String[] arguments = command == null || command.isEmpty() ? new String[0] : command.split(" ");

        Printed printed = AgentUnderTest.run(home, TEXT.getBytes(StandardCharsets.UTF_8), arguments);

        assertThat(printed.code()).as(printed.err()).isEqualTo(code);
        assertThat(printed.out()).contains(out == null ? "" : out);
        assertThat(printed.err()).contains(err == null ? "" : err).doesNotContain("bob@example.com", "4111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "stop",
                "scan",
                "redact",
                "restore",
                "decide",
                "report",
                "doctor",
                "native-host",
                "uninstall-host"
            })
    void helps(String command) {
        Printed printed = AgentUnderTest.run(home, new byte[0], command, "--help");

        assertThat(printed.code()).isZero();
        assertThat(printed.out()).contains("Usage: sluice " + command, "--data-dir");
    }

    @Test
    void keepsTheOrderOfLinesAndGoesOnAfterABadOne() throws IOException {
        String input = """
                {"id":"a","text":"mail bob@example.com, card 4111 1111 1111 1111"}
                {"id":"b","text":
                {"id":[3],"text":"nothing here"}

                {"id":"d"}
                {"id":"e","text":""}
                """;

        Printed printed = AgentUnderTest.run(home, input.getBytes(StandardCharsets.UTF_8), "scan", "--jsonl");

        String[] lines = printed.out().split("\n");
        assertThat(printed.code()).isEqualTo(2);
        assertThat(lines).hasSize(3);
        JsonNode first = new ObjectMapper().readTree(lines[0]);
        assertThat(first.path("id").asText()).isEqualTo("a");
        assertThat(first.path("level").asText()).isEqualTo("regulated");
        assertThat(first.path("tokens").asInt()).isPositive();
        assertThat(first.path("findings").get(1).path("start").asInt()).isEqualTo(27);
        assertThat(first.path("findings").get(1).path("end").asInt()).isEqualTo(46);
        assertThat(lines[1]).startsWith("{\"id\":[3],\"level\":\"public\"");
        assertThat(lines[2]).startsWith("{\"id\":\"e\"");
        assertThat(printed.err()).contains("line 2: not valid JSON", "line 5: \"text\" must be a text");
    }

    @Test
    void countsInUtf16() throws IOException {
        byte[] input = "{\"id\":1,\"text\":\"\ud83d\ude00 \u200bbob@example.com\"}".getBytes(StandardCharsets.UTF_8);

        Printed printed = AgentUnderTest.run(home, input, "scan", "--jsonl");

        JsonNode finding =
                new ObjectMapper().readTree(printed.out()).path("findings").get(0);
        assertThat(finding.path("start").asInt()).isEqualTo(4);
        assertThat(finding.path("end").asInt()).isEqualTo(19);
    }

    @Test
    void saysWhereAFileIsNotUtf8() throws IOException {
        Path file = Files.write(home.resolve("latin1.txt"), new byte[] {'o', 'k', '\n', 'a', (byte) 0xE9, '\n'});

        Printed printed = AgentUnderTest.run(home, new byte[0], "scan", file.toString());

        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.err()).contains("latin1.txt: not UTF-8 at byte 4 (line 2)");
    }

    @Test
    void redactsAndRestores() throws IOException {
        Path map = home.resolve("map.json");
        String text = TEXT + " [EMAIL_1] [EMAIL_2]\r\nnext line\n";

        Printed redacted =
                AgentUnderTest.run(home, text.getBytes(StandardCharsets.UTF_8), "redact", "--map", map.toString());
        Printed restored = AgentUnderTest.run(
                home, redacted.out().getBytes(StandardCharsets.UTF_8), "restore", "--map", map.toString());

        assertThat(redacted.out()).doesNotContain("bob@", "4111");
        assertThat(restored.out()).isEqualTo(text);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map)))
                .isEqualTo("rw-------");
    }

    @Test
    void goesOnWithTheMapOfBefore() {
        Path map = home.resolve("map.json");
        byte[] first = "bob@example.com".getBytes(StandardCharsets.UTF_8);
        byte[] second = "eve@example.com bob@example.com".getBytes(StandardCharsets.UTF_8);

        AgentUnderTest.run(home, first, "redact", "--map", map.toString());
        Printed next = AgentUnderTest.run(home, second, "redact", "--map", map.toString());

        assertThat(next.out()).isEqualTo("[EMAIL_2] [EMAIL_1]");
    }
}
