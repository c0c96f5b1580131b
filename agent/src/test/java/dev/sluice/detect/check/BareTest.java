package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AB12 | AB    | true
            AB12 | AB12  | true
            AB12 | AB123 | false
            AB12 | B1    | false
            AB12 | ''    | true
            """)
    void startsWithAPrefix(String number, String prefix, boolean starts) {
        assertThat(Bare.of(number).startsWith(prefix)).isEqualTo(starts);
    }

    @Test
    void keepsSixtyFourSymbolsAndNothingOfMore() {
        assertThat(Bare.of("9".repeat(64)).length()).isEqualTo(64);
        assertThat(Bare.of("9".repeat(65)).length()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"/, -1", "0, 0", "9, 9", ":, -1", "@, -1", "A, 10", "Z, 35", "[, -1", "a, -1", "É, -1"})
    void valuesSymbolsInBase36(char symbol, int value) {
        assertThat(Bare.base36(symbol)).isEqualTo(value);
    }

    @Test
    void keepsNumbersOutOfItsToString() {
        assertThat(Bare.of("A123456789")).hasToString("Bare[10 symbols]");
    }
}
