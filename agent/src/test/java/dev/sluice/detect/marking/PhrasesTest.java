package dev.sluice.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.policy.DetectorSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    /** What may be all there is of a marking, or its only word that nothing else is said with. */
    private static final Set<Kind> ALONE = Set.of(Kind.WHOLE, Kind.WORD, Kind.WEAK, Kind.ACT, Kind.ONLY_FOR);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            internal use only       | 0 | 17 | the longest counts
            internal use of it      | 0 | 12 | not more than is there
            internally              | 0 | 0  | a word does not end inside another
            strictly confidential   | 9 | 21 | from any place
            对外公开资料              | 0 | 4  | scripts without spaces have no ends
            ΑΠΟΡΡΗΤΟ                | 0 | 8  | capitals of Greek have no accents
            STRENG GEHEIM           | 7 | 13 | without case
            x                       | 0 | 0  | none
            """)
    void findsTheLongestPhrase(String text, int at, int end, String why) {
        assertThat(Phrases.shipped().longest(Phrases.folded(text), at).end())
                .as(why)
                .isEqualTo(end);
    }

    /** A phrase near which no keyword of the rule stands would never be looked for. */
    @Test
    void hasAKeywordForEveryPhrase() {
        List<String> keywords = Builtin.detectors().stream()
                .filter(spec -> spec.id().equals("confidential-marking"))
                .flatMap(spec -> spec.rules().stream())
                .filter(rule -> "marking".equals(rule.recogniser()))
                .map(DetectorSpec.Rule::keywords)
                .flatMap(List::stream)
                .map(Phrases::folded)
                .toList();
        Set<String> missing = new TreeSet<>();
        Phrases.shipped().forEach((phrase, kinds) -> {
            boolean alone = ALONE.stream().anyMatch(kind -> kind.isIn(kinds));
            // What must not be done is found by what forbids it, which has a keyword but for the shortest.
            String written = Kind.ACT.isIn(kinds) ? " no " + phrase + " " : " " + phrase + " ";
            if (alone && keywords.stream().noneMatch(written::contains)) {
                missing.add(phrase);
            }
        });
        assertThat(missing).isEmpty();
    }
}
