package dev.sluice.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.Passage;
import dev.sluice.detect.secret.Randomness.Look;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongRunsTest {
    private static final String SIGNS = "-_+/.~$|:%!#&*@^?=";

    @Property(tries = 5_000)
    void passesOverNoRandomToken(
            @ForAll("tokens") String token,
            @ForAll("words") String before,
            @ForAll @IntRange(min = 0, max = 80) int back) {
        Assume.that(isRandom(token));
        Passage passage = Passage.of(before + " " + token + " and more");
        int start = before.length() + 1;

        assertThat(LongRuns.mayHoldToken(passage, start - back, start)).isTrue();
        assertThat(LongRuns.mayHoldToken(passage, start, start + back)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key to a good essay is a question that nobody has asked yet",
                "an internationalisation of access rights, administration included",
                "private static final String KEY = \"greeting\"; // of the message",
                "for (String key : map.keySet()) { result.put(key, value); }",
                "in section 12 of the 2019 report"
            })
    void passesOverOrdinaryWords(String text) {
        Passage passage = Passage.of(text);

        assertThat(LongRuns.mayHoldToken(passage, 0, passage.length())).isFalse();
    }

    private static boolean isRandom(String token) {
        String letters = token.replaceAll("[^A-Za-z0-9]", "");
        return Randomness.of(token) != Look.WRITTEN || Randomness.of(letters) == Look.RANDOM;
    }

    @Provide
    Arbitrary<String> tokens() {
        Arbitrary<Character> plain = Arbitraries.chars().alpha().numeric();
        Arbitrary<Character> any = Arbitraries.frequencyOf(
                Tuple.of(12, plain), Tuple.of(1, Arbitraries.chars().with(SIGNS.toCharArray())));
        Arbitrary<String> letters =
                Arbitraries.strings().alpha().ofMinLength(20).ofMaxLength(40);
        return Arbitraries.oneOf(any.list().ofMinSize(12).ofMaxSize(60).map(LongRunsTest::joined), letters);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "the", "key", "is", "token:", "=", "of", "configuration", "{", "\n")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
