package dev.sluice.redact.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.text.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts as people paste them, each line marked as needed or not. */
class CutCasesTest {
    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = CutCasesTest.class.getResourceAsStream("cases.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^=== ")).skip(1).map(CutCasesTest::of);
        }
    }

    private static Arguments of(String one) {
        List<String> lines = new ArrayList<>(one.lines().toList());
        String name = lines.remove(0);
        return Arguments.of(name, lines);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void keepsWhatTheQuestionNeeds(String name, List<String> lines) {
        String text = lines.stream().map(CutCasesTest::unmarked).collect(Collectors.joining("\n"));
        List<String> kept = lines.stream()
                .filter(line -> line.startsWith("  "))
                .map(CutCasesTest::unmarked)
                .toList();
        Draft draft = Draft.of(text);
        CutProposal cut = Cutter.propose(draft, String::length);
        List<String> left =
                cut.apply(draft).text().lines().filter(line -> !line.isBlank()).toList();
        assertThat(left).containsExactlyElementsOf(kept);
    }

    private static String unmarked(String line) {
        return line.length() < 2 ? "" : line.substring(2);
    }
}
