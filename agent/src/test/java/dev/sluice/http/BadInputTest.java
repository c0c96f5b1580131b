package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller can get wrong, what is answered, and that the answer never repeats the text. */
class BadInputTest {
    @TempDir
    static Path folder;

    private static AgentUnderTest agent;
    private static Client owner;

    @BeforeAll
    static void start() throws IOException {
        agent = AgentUnderTest.start(folder.resolve("data"));
        owner = new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /v1/inspect   | {"text":"KANARIE"                                   | malformed-json     |               | cut short
            /v1/inspect   | {"text":"KANARIE"} KANARIE                          | malformed-json     |               | something after the end
            /v1/inspect   | KANARIE                                             | malformed-json     |               | no JSON at all
            /v1/inspect   | {"text":"KANARIE","text":"KANARIE"}                 | malformed-json     |               | a key twice
            /v1/inspect   | ``                                                  | invalid-field      |               | nothing
            /v1/inspect   | ["KANARIE"]                                         | invalid-field      |               | a list
            /v1/inspect   | {}                                                  | missing-field      | /text         | no text
            /v1/inspect   | {"text":null}                                       | missing-field      | /text         | null is no text
            /v1/inspect   | {"text":["KANARIE"]}                                | invalid-field      | /text         | wrong type
            /v1/inspect   | {"text":"x","KANARIE":1}                            | unknown-field      |               | unknown name, which may be typed text
            /v1/inspect   | {"text":"x","service":"openai"}                     | missing-field      | /line         | half a product line
            /v1/inspect   | {"text":"x","line":"KANARIE/none"}                  | unknown-line       | /line         | no such line
            /v1/inspect   | {"text":"x","signals":"KANARIE"}                    | invalid-field      | /signals      | wrong type
            /v1/inspect   | {"text":"x","signals":{"accounts":[{}]}}            | missing-field      | /signals/accounts/0/id | nested
            /v1/inspect   | {"text":"x","signals":{"loggedIn":"KANARIE"}}       | invalid-field      | /signals/loggedIn | wrong type
            /v1/inspect   | {"text":"x","signals":{"accounts":[{"id":"a","attributes":{"KANARIE":7}}]}} | invalid-field | /signals/accounts/0/attributes | a name of the caller's own
            /v1/redact    | {"text":"x","keep":["KANARIE"]}                     | invalid-field      | /keep         | not numbers
            /v1/restore   | {"text":"KANARIE"}                                  | missing-field      | /conversation | whose placeholders?
            /v1/documents | {"name":"a.txt","data":"KANARIE!"}                  | invalid-field      | /data         | not base64
            /v1/documents | {"data":"QQ=="}                                     | missing-field      | /name         | no name
            /v1/events    | {"inspection":"KANARIE","outcome":"sent"}           | unknown-inspection | /inspection   | never heard of it
            /v1/events    | {"inspection":"x","outcome":"KANARIE"}              | invalid-field      | /outcome      | no such outcome
            /v1/events    | {"inspection":"x","outcome":"sent","reason":"KANARIE"} | invalid-field   | /reason       | no such reason
            """)
    void saysWhatAndWhere(String path, String body, String code, String pointer) throws IOException {
        Client.Answer answer = owner.post(path, body == null ? "" : body);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.head()).contains("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("pointer").asText()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(answer.body()).doesNotContain("KANARIE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empty text         | ``
            a lone high half   | \\ud83d
            a lone low half    | \\ude00 bob@example.com
            NUL                | a\\u0000b
            white space        | \\n\\t\\n
            a pair             | \\ud83d\\ude00
            """)
    void judgesWhateverIsText(String why, String escaped) throws IOException {
        String text = escaped == null ? "" : escaped;

        Client.Answer answer = owner.post("/v1/inspect", "{\"text\":\"" + text + "\",\"site\":\"nowhere.example\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("line").path("id").asText()).isEqualTo("unknown");
    }

    @Test
    void givesALoneSurrogateBack() throws IOException {
        Client.Answer answer = owner.post("/v1/redact", "{\"text\":\"\\ud83d bob@example.com\"}");

        assertThat(answer.json().path("text").asText()).isEqualTo("\ud83d [EMAIL_1]");
    }

    @Test
    void refusesDepth() throws IOException {
        String deep = "{\"text\":\"x\",\"signals\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(owner.post("/v1/inspect", deep).code()).isEqualTo("malformed-json");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an overlong slash, 7B2274657874223A22C0AF227D",
        "a surrogate as bytes, 7B2274657874223A22EDA080227D",
        "a character cut short, 7B2274657874223A22E282227D",
        "beyond the last character, 7B2274657874223A22F4908080227D",
        "JSON in UTF-16, 007B00220074006500780074002200 3A00220078 00 22007D",
        "JSON in UTF-16 little-endian, 7B00220074006500780074002200 3A0022007800 22007D00",
    })
    void refusesBytesThatAreNoUtf8(String what, String hex) throws IOException {
        byte[] body = HexFormat.of().parseHex(hex.replace(" ", ""));

        Client.Answer answer = owner.send("POST", "/v1/inspect", body);

        assertThat(answer.code()).isEqualTo("malformed-json");
    }
}
