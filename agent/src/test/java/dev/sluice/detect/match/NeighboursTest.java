package dev.sluice.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {
    private static final String SIGN = "@";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[a-z]+@[a-z]+;        a@b;  true",
                "[a-z]+@[a-z]+;        -@b;  false",
                "[a-z]+@[a-z]+;        a@-;  false",
                "[a-z]*@[a-z]*;        -@-;  true",
                "[a-z]+-?@[a-z]+;      -@b;  true",
                "(?:[a-z]|[0-9]@)@x;   @@x;  true",
                "(?:[a-z]|[0-9]@)@x;   -@x;  false",
            })
    void knowsWhatStandsBesideTheSign(String pattern, String text, boolean allowed) {
        char[] chars = text.toCharArray();

        assertThat(of(pattern).allow(chars, 1, 0, chars.length)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a; [a-z]+", "-; [a-z]+-", "ab; [a-z]+ab", "é; é+"})
    void knowsNothingOfWordsAndOfSignsWrittenInManyWays(String keyword, String pattern) {
        assertThat(Neighbours.of(PatternForm.of(pattern), List.of(keyword))).isNull();
    }

    @Property(tries = 3_000)
    void allowsEverySignOfEveryMatch(@ForAll("pattern") String pattern, @ForAll("text") String text) {
        Neighbours neighbours = of(pattern);
        char[] chars = text.toCharArray();
        for (int start = 0; start < chars.length; start++) {
            int from = start;
            Automaton.anchored(List.of(PatternForm.of(pattern))).match(chars, from, chars.length, -1, (ids, end) -> {
                for (int at = text.indexOf(SIGN, from); at >= 0 && at < end; at = text.indexOf(SIGN, at + 1)) {
                    assertThat(neighbours.allow(chars, at, 0, chars.length))
                            .as("%s in %s at %s", pattern, text, at)
                            .isTrue();
                }
            });
        }
    }

    private static Neighbours of(String pattern) {
        Neighbours neighbours = Neighbours.of(PatternForm.of(pattern), List.of(SIGN));
        assertThat(neighbours).isNotNull();
        return neighbours;
    }

    @Provide
    Arbitrary<String> pattern() {
        return Arbitraries.of("a", "b?", "[ab]", "[^a]", "@", "c*", "(?:@|a)", "(?:b@)?")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts) + "@b?");
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().withChars('a', 'b', 'c', '@', ' ').ofMaxLength(10);
    }
}
