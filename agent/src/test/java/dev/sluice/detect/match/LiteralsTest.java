package dev.sluice.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every occurrence, as a search for each literal alone finds them. */
class LiteralsTest {
    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "aA b,          40, 4,  much overlap",
        "abcÀéß-_ 漢字, 60, 3,  beyond ASCII",
        "ab0123456789., 60, 5,  with digits",
        "abcdefghijklm, 20000, 12, more states than two bytes number"
    })
    void areFoundWhereASearchForEachFindsThem(String alphabet, int count, int longest, String why) {
        Random random = new Random(11);
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            literals.add(text(random, alphabet, 1 + random.nextInt(longest)));
        }
        Literals all = new Literals(literals);
        String text = text(random, alphabet, 400) + literals.get(0) + " " + literals.get(count / 2);

        assertThat(found(all, text)).as(why).isEqualTo(searched(literals, text)).isNotEmpty();
    }

    @Test
    void anEmptyOneIsFoundNowhere() {
        assertThat(found(new Literals(List.of("", "b")), "abc")).containsExactly("1 1-2");
    }

    private static TreeSet<String> found(Literals literals, String text) {
        TreeSet<String> found = new TreeSet<>();
        literals.scan(text.toCharArray(), 0, text.length(), new Literals.Hits() {
            private int last;

            @Override
            public void literal(int literal, int start, int end) {
                assertThat(end).as("in the order of their ends").isGreaterThanOrEqualTo(last);
                last = end;
                found.add(literal + " " + start + "-" + end);
            }

            @Override
            public int digit(int at) {
                assertThat(text.charAt(at)).isBetween('0', '9');
                return at + 1;
            }
        });
        return found;
    }

    private static TreeSet<String> searched(List<String> literals, String text) {
        String folded = new String(LetterFold.fold(text));
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < literals.size(); i++) {
            String literal = new String(LetterFold.fold(literals.get(i)));
            for (int at = folded.indexOf(literal); at >= 0; at = folded.indexOf(literal, at + 1)) {
                found.add(i + " " + at + "-" + (at + literal.length()));
            }
        }
        return found;
    }

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
