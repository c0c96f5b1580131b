package dev.sluice.detect.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.Recogniser.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PersonNamesPropertyTest {
    private final PersonNames names = new PersonNames();

    @Property(tries = 500)
    void readsAnyUtf16(@ForAll("anything") String text) {
        int end = 0;
        for (Span span : names.find(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(0).isLessThan(span.end());
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.score()).isBetween(0.5, 1.0);
            assertThat(text.substring(span.start(), span.end())).doesNotContain("\n");
            end = Math.max(end, span.end());
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 100)
    void saysTheSameTwice(@ForAll("sentences") String text) {
        assertThat(names.find(text)).isEqualTo(names.find(text));
    }

    @Property(tries = 200)
    void readsEachLineOnItsOwn(@ForAll("sentences") String line, @ForAll("sentences") String other) {
        List<Span> alone = names.find(line);
        List<Span> together = names.find(line + "\n" + other);
        assertThat(together.subList(0, alone.size())).isEqualTo(alone);
        assertThat(together).hasSize(alone.size() + names.find(other).size());
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<Character> odd =
                Arbitraries.of('\uD800', '\uDC00', '\u200B', '\u0301', '\n', '\r', '·', '王', 'É', '@', '.', '-', '\'');
        return Arbitraries.frequencyOf(
                        Tuple.of(3, odd.list().ofMaxSize(12).map(PersonNamesPropertyTest::join)),
                        Tuple.of(3, Arbitraries.strings().all().ofMaxLength(20)),
                        Tuple.of(4, words()))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<String> sentences() {
        return words().list().ofMaxSize(14).map(parts -> String.join(" ", parts));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "Dear",
                "Maria",
                "dear",
                "van",
                "der",
                "Berg",
                "O'Neil",
                "J.",
                "said",
                "the",
                "contract",
                ",",
                ":",
                "Patient",
                "john.doe@example.com",
                "42",
                "陳大文",
                "先生",
                "請",
                "Johnson's",
                "|",
                "and",
                "Jean-Luc",
                "MÜLLER");
    }

    private static String join(List<Character> chars) {
        StringBuilder out = new StringBuilder();
        chars.forEach(out::append);
        return out.toString();
    }
}
