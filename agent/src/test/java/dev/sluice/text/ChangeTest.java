package dev.sluice.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangeTest {
    @Property(tries = 2000)
    void whatIsKeptIsTheSame(@ForAll("text") String old, @ForAll("text") String now) {
        Change change = Change.between(old.toCharArray(), old.length(), now.toCharArray(), now.length());
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

    @Property(tries = 500)
    void aLaterStateReadsTheSameAsAFreshOne(@ForAll("draft") String old, @ForAll("draft") String now) {
        Normalised fresh = Normalised.of(Draft.of(now));
        for (char[] spare : new char[][] {{}, "written over later on".toCharArray()}) {
            Normalised later =
                    Normalised.of(Draft.of(old)).then(Draft.of(now), spare).text();
            assertThat(new String(later.chars(), 0, later.length()))
                    .isEqualTo(new String(fresh.chars(), 0, fresh.length()));
            for (int at = 0; at < fresh.length(); at++) {
                assertThat(later.toDraft(at, at + 1)).isEqualTo(fresh.toDraft(at, at + 1));
            }
        }
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
