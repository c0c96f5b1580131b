package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.Level;
import dev.sluice.text.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people ask every day: code, numbers, logs, travel, homework. */
class OrdinaryPromptsTest {
    private static final Scanner SCANNER = Engine.load(Builtin.detectors(), StandardParts.create());
    private static final Levels LEVELS = new Levels(Builtin.levelRules());

    static Stream<String> prompts() throws IOException {
        try (InputStream in = OrdinaryPromptsTest.class.getResourceAsStream("ordinary-prompts.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("# Ordinary")).map(OrdinaryPromptsTest::unescaped);
        }
    }

    private static String unescaped(String line) {
        return line.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace('\0', '\\');
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void raisesNoAlarm(String prompt) {
        Levels.Judgement judgement = LEVELS.judge(SCANNER.scan(Draft.of(prompt)));
        assertThat(judgement.level()).isLessThanOrEqualTo(Level.INTERNAL);
    }
}
