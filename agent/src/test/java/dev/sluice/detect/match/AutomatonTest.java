package dev.sluice.detect.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The automaton against an engine of others. */
class AutomatonTest {
    /** What an automaton is fed behind the last character. */
    private static final String END = "\uFFFF";

    private static final List<String> PATTERNS = List.of(
            "a",
            "ab|a",
            "a*b",
            "(?:a|b){2,4}c",
            "[^a-c]+",
            "(?i)aB",
            "\\d{2}(?:-\\d{2}){1,3}",
            "a{3}|b{2,}",
            "(a(b(c)?)?)+",
            "[\\w.]+@[a-c]{2}",
            "\\pL\\d",
            "a?b?c?d",
            "(?:ab){0,2}c",
            "[[:digit:]a-b]{3}",
            "\\x41|\\.",
            "a.c",
            "x{,2}",
            "\\p{Han}+1");

    @Property(tries = 3000)
    void agreesOnTheLongestMatchAtTheStart(@ForAll("pattern") String pattern, @ForAll("text") String text) {
        PatternForm form = PatternForm.of(pattern);
        int[] longest = {matchesEmpty(pattern) ? 0 : -1};
        Automaton.anchored(List.of(form))
                .match(text.toCharArray(), 0, text.length(), -1, (ids, end) -> longest[0] = end);
        assertThat(longest[0]).isEqualTo(longestByTrial(pattern, text));
    }

    @Property(tries = 3000)
    void findsWhatTheOtherFinds(@ForAll("pattern") String pattern, @ForAll("text") String text) {
        if (!matchesEmpty(pattern)) {
            int start = new Locator(PatternForm.of(pattern), List.of())
                    .find(text.toCharArray(), 0, text.length(), new IntList());
            assertThat(start >= 0)
                    .isEqualTo(Pattern.compile(pattern).matcher(text + END).find());
        }
    }

    @Property(tries = 3000)
    void findsWhatTheOtherFindsWhereKeywordsStand(@ForAll("farPattern") String pattern, @ForAll("text") String text) {
        IntList anchors = new IntList();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            anchors.add(at);
        }
        Locator locator = new Locator(PatternForm.of(pattern), List.of("@"));
        int start = locator.find(text.toCharArray(), 0, text.length(), anchors);
        Matcher other = Pattern.compile(pattern).matcher(text + END);
        assertThat(start >= 0).isEqualTo(other.find());
        assertThat(start < 0
                        || Pattern.compile("\\A(?:" + pattern + ")")
                                .matcher((text + END).substring(start))
                                .find())
                .isTrue();
    }

    private static int longestByTrial(String pattern, String text) {
        Pattern compiled = Pattern.compile(pattern);
        for (int end = text.length(); end >= 0; end--) {
            if (compiled.matches(text.substring(0, end))) {
                return end;
            }
        }
        return -1;
    }

    private static boolean matchesEmpty(String pattern) {
        return Pattern.compile(pattern).matches("");
    }

    @ParameterizedTest
    @CsvSource({"(?=a)", "(?<!x", "(?<!x)y", "\\k", "(a"})
    void refusesWhatItDoesNotKnow(String pattern) {
        assertThatThrownBy(() -> PatternForm.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Patterns that may begin far before the keyword, and one that may begin anywhere. */
    @Provide
    Arbitrary<String> farPattern() {
        return Arbitraries.of("[a-d]{0,40}@[ab]", "(?:a|b1){1,30}[@x]@?b*@c", "(?:[ab]{2}){0,20}c?@", "[a-c]+@[^d]");
    }

    @Provide
    Arbitrary<String> pattern() {
        return Arbitraries.of(PATTERNS);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of('a', 'b', 'c', 'd', 'A', 'B', '1', '2', '-', '.', '@', 'x', '身', '\n')
                .list()
                .ofMaxSize(14)
                .map(chars -> {
                    StringBuilder text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
    }
}
