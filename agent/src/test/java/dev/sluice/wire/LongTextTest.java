package dev.sluice.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body with a long text reads as Jackson reads it; what is no JSON is refused at the same place. */
class LongTextTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final String LONG = "All of this is part of the draft. ".repeat(600);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'text':'L'}",
                "{'site':'a','text':'L','conversation':'b','numbers':[1,2.5,-3]}",
                "{ 'text' : 'L' , 'other' : 'L' }",
                "{'signals':{'deep':[['L'],'short','']},'text':''}",
                "{'text':'\\n\\tL\\\"\\\\\\/\\b\\f\\r'}",
                "{'text':'L\\u00e4\\ud83d\\ude00\\u0000'}",
                "{'text':'L\u00e4\u65e5\ud83d\ude00'}",
                "{'L':1}",
                "{'L' \n:'L'}",
                "['L','L']",
                "'L'",
                "{'a':'\\\\','text':'L','b':'\\\"'}"
            })
    void readsWhatJacksonReads(String pattern) throws IOException, Json.NotJson {
        byte[] body = body(pattern);

        if (pattern.contains("'L':") || pattern.contains("'L' \n:")) {
            assertThatThrownBy(() -> Json.read(body)).isInstanceOf(Json.NotJson.class);
        } else {
            assertThat(Json.read(body)).isEqualTo(JACKSON.readTree(body));
            assertThat(Json.read(body)).as("a body can be read twice").isEqualTo(JACKSON.readTree(body));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'text':'L",
                "{'text':'L\n'}",
                "{'text':'L\\x'}",
                "{'text':'L\\",
                "{'text':'L'} x",
                "{'text':'L','text':'L'}",
                "{'text':'L',}",
                "{'text' 'L'}",
                "{'a':[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['L'"
            })
    void refusesAtThePlaceWhereItStops(String pattern) {
        byte[] body = body(pattern);

        String where = catchThrowable(() -> Json.read(body)).getMessage();

        assertThat(where).matches("not valid JSON( at line \\d+, column \\d+)?").doesNotContain("draft");
        assertThat(where).isEqualTo(messageForText(body));
    }

    @Property(tries = 300)
    void readsBackWhatWasWritten(@ForAll("texts") String text) throws IOException, Json.NotJson {
        JsonNode written =
                Json.object().put("before", "x").put("text", LONG + text + LONG).put("after", text);

        byte[] bytes = Json.bytes(written);

        assertThat(Json.read(bytes)).isEqualTo(written).isEqualTo(JACKSON.readTree(bytes));
    }

    @Test
    void writesEveryControlCharacterAndALoneSurrogateAsAnEscape() throws IOException, Json.NotJson {
        StringBuilder all = new StringBuilder(LONG);
        for (char c = 0; c < 0x80; c++) {
            all.append(c);
        }
        JsonNode controls = Json.object().put("text", all + LONG);
        JsonNode lone = Json.object().put("text", LONG + "why? \ud83d and \u00e4" + LONG);
        JsonNode loneInAscii = Json.object().put("text", LONG + "why? \ud83d and?" + LONG);

        assertThat(new String(Json.bytes(controls), StandardCharsets.UTF_8))
                .isEqualTo(JACKSON.writeValueAsString(controls));
        assertThat(new String(Json.bytes(loneInAscii), StandardCharsets.UTF_8)).contains("why? \\uD83D and?");
        assertThat(Json.read(Json.bytes(loneInAscii))).isEqualTo(loneInAscii);
        assertThat(Json.read(Json.bytes(lone))).isEqualTo(lone);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMaxLength(400),
                        Arbitraries.strings()
                                .withChars('a', '?', '\n', '"', '\u00e4', '\u8eab', '\ud83d', '\ude00')
                                .ofMaxLength(60)
                                .map(text -> text.repeat(300)))
                .map(text -> text + "\\\"\u00e4\ud83d\ude00");
    }

    private static byte[] body(String pattern) {
        return pattern.replace('\'', '"').replace("L", LONG).getBytes(StandardCharsets.UTF_8);
    }

    /** The path without a long text taken out. */
    private static String messageForText(byte[] body) {
        return catchThrowable(() -> Json.read(new String(body, StandardCharsets.UTF_8)))
                .getMessage();
    }
}
