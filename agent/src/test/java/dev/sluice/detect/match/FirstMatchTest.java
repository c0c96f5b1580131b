package dev.sluice.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.sluice.bundle.DetectorReader;
import dev.sluice.bundle.PolicyFolder;
import dev.sluice.policy.DetectorSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The matches of a pattern against those of an engine of others. */
class FirstMatchTest {
    private static final List<String> PATTERNS = List.of(
            "(?P<value>a|ab)c?",
            "(?P<value>a*?)b",
            "(?P<value>a+?)(?:a|b)?",
            "x?(?P<value>(?:a|b){2,4}?)c?",
            "\\b(?P<value>a+)\\b",
            "(?:^|[^a-z])(?P<value>[a-c]{2})",
            "a|(?P<value>b\\B.)",
            "(?P<value>ab?)$",
            "(?m)^(?P<value>a.?)$",
            "(?m:^a)(?P<value>b*)",
            "\\A(?P<value>a(?:b|c)*)\\z",
            "(?P<value>(?:a*)*b?)c",
            "(?P<value>(?:a|a|b)*)(?:c|\\z)",
            "(?:(?P<value>a)|b)+c");

    @Property(tries = 5000)
    void isTheOneTheOtherMeans(@ForAll("pattern") String pattern, @ForAll("text") String text) {
        assertThat(ours(PatternForm.of(pattern), text)).isEqualTo(theirs(Pattern.compile(pattern), text));
    }

    @Property(tries = 5000)
    void isTheOneTheOtherMeansForAnyPattern(@ForAll("anyPattern") String pattern, @ForAll("text") String text) {
        assertThat(ours(PatternForm.of(pattern), text)).isEqualTo(theirs(Pattern.compile(pattern), text));
    }

    @Test
    void isTheOneTheOtherMeansForEveryPatternThatShips() throws IOException {
        int compared = 0;
        for (DetectorSpec spec : detectorFiles()) {
            for (DetectorSpec.Rule rule : spec.rules()) {
                if (rule.pattern() == null || !rule.pattern().contains("(?P<value>")) {
                    continue;
                }
                Pattern other = Pattern.compile(rule.pattern());
                PatternForm form = PatternForm.of(rule.pattern());
                for (DetectorSpec.Proof proof : spec.proofs()) {
                    assertThat(ours(form, proof.text()))
                            .as("%s: %s", spec.id(), proof.why())
                            .isEqualTo(theirs(other, proof.text()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static List<DetectorSpec> detectorFiles() throws IOException {
        Path folder = Path.of(System.getProperty("sluice.repository", ".."), "policies", "detectors");
        List<DetectorSpec> specs = new ArrayList<>();
        PolicyFolder.read(folder, problem -> {})
                .forEach((file, tree) -> specs.add(DetectorReader.read(file, tree, problem -> {})));
        return specs;
    }

    /** Start, end, start and end of the value, for every place at which the pattern matches. */
    private static List<String> ours(PatternForm form, String text) {
        Automaton pattern = Automaton.anchored(List.of(form));
        FirstMatch match = new FirstMatch(text.toCharArray(), 0, text.length());
        List<String> all = new ArrayList<>();
        for (int start = 0; start <= text.length(); start++) {
            if (match.matches(pattern, start)) {
                all.add(said(start, match.end(), match.valueStart(), match.valueEnd()));
            }
        }
        return all;
    }

    private static List<String> theirs(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> all = new ArrayList<>();
        for (int start = 0; start <= text.length() && matcher.find(start); start = matcher.start() + 1) {
            all.add(said(matcher.start(), matcher.end(), matcher.start("value"), matcher.end("value")));
        }
        return all;
    }

    private static String said(int start, int end, int valueStart, int valueEnd) {
        return start + ".." + end + (valueStart < 0 ? "" : " value " + valueStart + ".." + valueEnd);
    }

    @Provide
    Arbitrary<String> pattern() {
        return Arbitraries.of(PATTERNS);
    }

    /** A value between two other parts, each of choices, repetitions, lazy or not, and assertions. */
    @Provide
    Arbitrary<String> anyPattern() {
        return Combinators.combine(part(), part(), part())
                .as((before, value, behind) -> before + "(?P<value>" + value + ")" + behind);
    }

    private static Arbitrary<String> part() {
        Arbitrary<String> unit = Arbitraries.of("a", "b", "[ab]", "[^a]", ".", "\\w", "x", "(?i:A)");
        Arbitrary<String> times = Arbitraries.of("", "", "", "*", "+", "?", "{2}", "{1,3}", "*?", "+?", "??", "{1,2}?");
        Arbitrary<String> place = Arbitraries.of("\\b", "\\B", "^", "$", "(?m:^)", "(?m:$)", "");
        Arbitrary<String> repeated = Combinators.combine(unit, times).as(String::concat);
        Arbitrary<String> some = Arbitraries.frequencyOf(Tuple.of(4, repeated), Tuple.of(1, place))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        Arbitrary<String> choice = Combinators.combine(some, some).as((one, other) -> "(?:" + one + "|" + other + ")");
        // Engines differ in how often they go round a loop that reads nothing.
        Arbitrary<String> loop = Combinators.combine(unit, some, unit, times)
                .as((one, more, other, often) -> "(?:" + one + more + "|" + other + ")" + often);
        return Arbitraries.oneOf(some, choice, loop);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().withChars("abcx \n").ofMaxLength(12);
    }
}
