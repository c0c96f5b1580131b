package dev.sluice.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private static final int LINES = 12_000;

    /** Otherwise every key press in a long text would have to count all parts anew. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.999})
    void whatIsTypedChangesFewOfTheLinesThatAreCounted(double where) {
        String text = text();
        int at = (int) (text.length() * where);
        Set<String> before = linesCounted(text);
        Set<String> after = linesCounted(text.substring(0, at) + "x" + text.substring(at));
        after.removeAll(before);
        assertThat(before).hasSizeGreaterThan(500);
        assertThat(after).hasSizeLessThan(before.size() / 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " "})
    void isCloseToTheWhole(String between) {
        String text = text().replace("\n", between);
        assertThat(Sample.estimate(text, String::length))
                .isBetween(text.length() * 99 / 100, text.length() * 101 / 100);
    }

    private static Set<String> linesCounted(String text) {
        Set<String> lines = new HashSet<>();
        Sample.estimate(text, piece -> {
            piece.lines().forEach(lines::add);
            return piece.length();
        });
        return lines;
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append("line ").append(i).append(" says nothing that a person would hide\n");
        }
        return text.toString();
    }
}
