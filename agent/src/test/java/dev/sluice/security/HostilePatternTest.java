package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of a policy that make other machines explode, on the text that does it. {@code HostileTextTest} has the shipped ones. */
class HostilePatternTest {
    private static final String DETECTOR = """
            id: ours
            type: CUSTOM
            name: Ours
            level: confidential
            source: https://intranet.example/ours
            seen: 2026-11-23
            rules:
              - {pattern: 'PATTERN', score: 0.9}
            proofs:
              match: [{text: 'FOUND', value: 'FOUND', why: it is}]
              ignore: [{text: 'nothing', why: it is not}]
            """;

    @TempDir
    Path folder;

    /** Where a machine goes back to try again, each takes longer than the sun will last. */
    @ParameterizedTest
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    @CsvSource({
        "(a+)+9, a9",
        "(a|aa)+9, a9",
        "(a|a)*9, a9",
        "(?:a*)*9, a9",
        "([a-z]+)*9, a9",
        "(?:.*a){12}9, aaaaaaaaaaaa9",
        "(?:a?){40}a{40}9, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa9"
    })
    void areReadToTheEnd(String pattern, String found) throws IOException {
        String text = "a".repeat(50_000) + "! " + found + " !";

        AgentUnderTest.Printed printed = scan(pattern, found, text);

        assertThat(printed.code()).as(printed.err()).isEqualTo(1);
        assertThat(printed.out()).contains(" ours ");
    }

    /** What no machine of this kind can do without going back is refused, and so is what would become too large. */
    @ParameterizedTest
    @ValueSource(strings = {"(a)\\1", "(?=a)ab9", "(?<!c)ab9", "a{2000}", "(ab9"})
    void areRefusedWhereTheyCannotBeReadInOneGo(String pattern) throws IOException {
        AgentUnderTest.Printed printed = scan(pattern, "ab9", "ab9");

        assertThat(printed.out()).doesNotContain(" ours ");
        assertThat(AgentUnderTest.run(
                                folder,
                                new byte[0],
                                "doctor",
                                "--data-dir",
                                folder.resolve("data").toString())
                        .out())
                .contains("detectors/ours.yaml");
    }

    private AgentUnderTest.Printed scan(String pattern, String found, String text) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("detectors"));
        Files.writeString(
                data.resolve("detectors/ours.yaml"),
                DETECTOR.replace("PATTERN", pattern).replace("FOUND", found));
        return AgentUnderTest.run(folder, text.getBytes(StandardCharsets.UTF_8), "scan", "--data-dir", data.toString());
    }
}
