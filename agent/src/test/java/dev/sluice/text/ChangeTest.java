package dev.sluice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangeTest {
    @Property(tries = 2000)
    void whatIsKeptIsTheSame(@ForAll("text") String old, @ForAll("text") String now) {
        Change change = Change.between(old.toCharArray(), old.length(), now.toCharArray(), now.length());
        assertThat(Change.between(old.toCharArray(), old.length(), now)).isEqualTo(change);
        assertThat(change.before() + change.after()).isLessThanOrEqualTo(Math.min(old.length(), now.length()));
        assertThat(now).startsWith(old.substring(0, change.before()));
        assertThat(now).endsWith(old.substring(old.length() - change.after()));
        for (int start = 0; start < old.length(); start++) {
            Range moved = change.moved(new Range(start, start + 1));
            if (moved != null) {
                assertThat(now.substring(moved.start(), moved.end())).isEqualTo(old.substring(start, start + 1));
            }
        }
    }

    @Property(tries = 1000)
    void everyLaterStateReadsTheSameAsAFreshOne(@ForAll("states") List<String> states) {
        Normalised read = Normalised.of(Draft.of(states.get(0)));
        for (String now : states.subList(1, states.size())) {
            Normalised fresh = Normalised.of(Draft.of(now));
            read = read.then(Draft.of(now)).text();
            assertThat(new String(read.chars(), 0, read.length()))
                    .isEqualTo(new String(fresh.chars(), 0, fresh.length()));
            for (int at = 0; at < fresh.length(); at++) {
                assertThat(read.toDraft(at, at + 1)).isEqualTo(fresh.toDraft(at, at + 1));
            }
        }
    }

    @Provide
    Arbitrary<List<String>> states() {
        return Arbitraries.oneOf(draft(), text()).list().ofMinSize(2).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars('a', 'b')
                .ofMaxLength(6)
                .flatMap(edge ->
                        Arbitraries.of("", "a".repeat(1500), "ab".repeat(700)).map(middle -> edge + middle + edge));
    }

    @Provide
    Arbitrary<String> draft() {
        return Arbitraries.strings()
                .withChars('a', 'é', '\u200B', '４', '身', '\uD83D', '\uDE00')
                .ofMaxLength(12);
    }
}
