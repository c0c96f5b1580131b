package dev.sluice.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.policy.DetectorSpec;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {
    /** Of all patterns with keywords, how many may be loose: the rest is tried at its keywords and nowhere else. */
    private static final int MOST_LOOSE_PER_HUNDRED = 9;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tok_[a-z]{4}; tok_; 0",
                "(?i)TOK_[a-z]{4}; tok_; 0",
                "(?:^|[ ,])tok[0-9]; tok; 1",
                "(?:^|[^a-z])tok[0-9]; tok; 2",
                "(?:my |our )?tok[0-9]; tok; 4",
                "tok-[0-9]; tok_; 0",
                "tök[0-9]; tok; 0",
                "(?:ab|cd)[0-9]; ab cd; 0",
                "(?:ab|cd)[0-9]; ab; -1",
                "[a-z]{40}tok; tok; -1",
                "[a-z]+tok; tok; -1",
                "[0-9]{3}; tok; -1",
                "tok?[0-9]; tok; -1",
                "編號[0-9]{3}; 編號; 0"
            })
    void tellsHowFarBeforeItsKeywordAMatchBegins(String pattern, String keywords, int lead) {
        assertThat(lead(pattern, List.of(keywords.split(" ")))).isEqualTo(lead);
    }

    @Property(tries = 3000)
    void everyMatchHoldsAKeywordThatNear(
            @ForAll("pattern") String pattern, @ForAll("keywords") List<String> keywords, @ForAll("text") String text) {
        int lead = lead(pattern, keywords);
        PatternForm form = PatternForm.of(pattern);
        Automaton automaton = Automaton.anchored(List.of(form));
        char[] chars = text.toCharArray();
        for (int start = 0; lead >= 0 && start < chars.length; start++) {
            int from = start;
            automaton.match(
                    chars,
                    start,
                    chars.length,
                    -1,
                    (ids, end) -> assertThat(nearest(text, keywords, from, end))
                            .as("%s in %s from %s", pattern, text, from)
                            .isBetween(0, lead));
        }
    }

    @Test
    void nearlyAllPatternsOfThisProductBeginNearTheirKeywords() {
        List<String> loose = new ArrayList<>();
        int all = 0;
        for (DetectorSpec detector : Builtin.detectors()) {
            for (DetectorSpec.Rule rule : detector.rules()) {
                if (rule.pattern() != null && !rule.keywords().isEmpty()) {
                    all++;
                    if (lead(rule.pattern(), rule.keywords()) == Lead.UNKNOWN) {
                        loose.add(detector.id());
                    }
                }
            }
        }
        assertThat(loose).hasSizeLessThan(all * MOST_LOOSE_PER_HUNDRED / 100);
    }

    private static int lead(String pattern, List<String> keywords) {
        return new Locator(PatternForm.of(pattern), keywords).lead();
    }

    /** How far behind {@code from} the first keyword begins that ends by {@code to}; -1 for none. */
    private static int nearest(String text, List<String> keywords, int from, int to) {
        String folded = new String(LetterFold.fold(text.substring(from, to)));
        return keywords.stream()
                .mapToInt(keyword -> folded.indexOf(new String(LetterFold.fold(keyword))))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    @Provide
    Arbitrary<String> pattern() {
        return Arbitraries.of(
                "ab[ac]?c",
                "(?i)a_b{1,2}",
                "[ab]?ca+",
                "(?:ab|ba)c*",
                "a?b?ab",
                "[^a]ab|ab",
                "á[bc]+",
                "c{0,3}ab",
                "(?:a|b)*ab");
    }

    @Provide
    Arbitrary<List<String>> keywords() {
        return Arbitraries.of("a", "ab", "ba", "ca", "a b", "bc", "c")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'c', 'A', 'á', '_', ' ')
                .ofMaxLength(10);
    }
}
