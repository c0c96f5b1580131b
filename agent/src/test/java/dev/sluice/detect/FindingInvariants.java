package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.text.Draft;
import java.util.List;

/** What holds for the findings of every detector on every text. */
final class FindingInvariants {
    private FindingInvariants() {}

    static void check(String text, List<Finding> findings) {
        int end = 0;
        for (Finding finding : findings) {
            int from = finding.range().start();
            int to = finding.range().end();
            assertThat(from).as("in order, without overlap").isGreaterThanOrEqualTo(end);
            assertThat(to).as("not empty, inside the text").isGreaterThan(from).isLessThanOrEqualTo(text.length());
            assertThat(cutsPair(text, from) || cutsPair(text, to))
                    .as("inside a surrogate pair")
                    .isFalse();
            assertThat(finding.score()).isBetween(0.5, 1.0);
            end = to;
        }
    }

    /** Scans, checks what holds for all, and returns what was found. */
    static List<Finding> scan(Scanner scanner, String text) {
        List<Finding> findings = scanner.scan(Draft.of(text));
        check(text, findings);
        return findings;
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
