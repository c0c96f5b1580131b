package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to make expressions explode: a million characters of each have to be read to their end. */
class HostileTextTest {
    private static final int LENGTH = 1_000_000;
    private static final Duration HANGS = Duration.ofMinutes(2);
    private static final String LONG_WORD =
            "thequickbrownfoxjumpsoverthelazydog" + "thequickbrownfoxjumpsoverthelazydog"
                    + "thequickbrownfoxjumpsoverthelazydog" + "thequickbrownfoxjumpsoverthelazydog"
                    + "thequickbrownfoxjumpsoverthelazydog" + "thequickbrownfoxjumpsoverthelazydog";
    private static final Scanner SCANNER =
            Engine.load(Builtin.detectors(), StandardParts.create(), EngineSettings.WITHOUT_MEMORY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1-",
                "a1",
                "@",
                "a@",
                "a.",
                "4111 ",
                "1.1.1.1.",
                "::",
                ":a",
                "key=",
                "password ",
                "((((",
                "\n",
                "\n\n",
                "+1 ",
                "%41",
                "\\u0041",
                "-----BEGIN ",
                "=",
                "身",
                "card 4",
                "http://",
                "A 1 ",
                "\u200b",
                "Ａ",
                "аb",
                "\uD835\uDFD2",
                "\uD800",
                "{\"a\":",
                "Dr. A",
                "internal ",
                "CONFIDENTIAL\n",
                "\u00a9 Confidential. ",
                "(restricted)---",
                "password: qwertzuiopasdfghjkyxcvbnmqwertz._!9 ",
                "api_key = \"" + LONG_WORD + "Z_k1_abc_def_ghi\"\n"
            })
    void isReadToTheEnd(String part) {
        String text = part.repeat(LENGTH / part.length());
        var findings = Assertions.assertTimeoutPreemptively(HANGS, () -> FindingInvariants.scan(SCANNER, text));
        assertThat(findings).hasSizeLessThan(LENGTH);
    }

    /** Patterns of an organisation of which every place of the text is a beginning, and none is a match. */
    @ParameterizedTest
    @CsvSource({
        "'x(?P<value>[a-z ]*)\\bq\\z', x, x",
        "'x(?P<value>[a-z ]*)\\bq\\z', x, 'x '",
        "'(?P<value>[a-z ]*x[a-z ]*)\\bq\\z', x, 'x y '",
        "'(?P<value>(?:x?){60}[a-z ]*)\\bx{60}\\z', x, x",
        "'(?P<value>[0-9 ]*)\\b9q', '', '1 '"
    })
    void isReadToTheEndWhateverThePattern(String pattern, String keyword, String part) {
        List<String> keywords = keyword.isEmpty() ? List.of() : List.of(keyword);
        var rule = new DetectorSpec.Rule(pattern, null, keywords, null, 0.9, DetectorSpec.Context.IGNORE, 0);
        var spec = new DetectorSpec(
                "own",
                FindingType.CUSTOM,
                "own",
                Level.INTERNAL,
                "https://example.com",
                LocalDate.EPOCH,
                List.of(rule),
                List.of(),
                60,
                20,
                List.of(),
                List.of());
        Scanner scanner = Engine.load(List.of(spec), StandardParts.create(), EngineSettings.WITHOUT_MEMORY);
        String text = part.repeat(LENGTH / part.length());
        var findings = Assertions.assertTimeoutPreemptively(HANGS, () -> FindingInvariants.scan(scanner, text));
        assertThat(findings).isEmpty();
    }
}
