package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to make expressions explode: a million characters of each have to be read to their end. */
class HostileTextTest {
    private static final int LENGTH = 1_000_000;
    private static final Duration HANGS = Duration.ofMinutes(2);
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
                "Dr. A"
            })
    void isReadToTheEnd(String part) {
        String text = part.repeat(LENGTH / part.length());
        var findings = Assertions.assertTimeoutPreemptively(HANGS, () -> FindingInvariants.scan(SCANNER, text));
        assertThat(findings).hasSizeLessThan(LENGTH);
    }
}
