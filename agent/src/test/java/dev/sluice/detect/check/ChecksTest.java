package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    @Test
    void givesEveryCheckANameOfItsOwn() {
        List<Check> checks = Checks.all();

        assertThat(checks)
                .extracting(Check::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .contains("card", "iban", "verhoeff", "iso-7064-97-10", "us-ssn", "us-itin", "us-ein")
                .contains("de-pension", "de-health-insurance", "base58check-wallet", "ripple-wallet");
    }

    @Test
    void callsChecksAsTheTableOfNumbersDoes() {
        assertThat(Checks.all())
                .extracting(Check::name)
                .containsAll(IdentityChecksTest.rows().stream()
                        .map(IdentityChecksTest.Row::check)
                        .toList());
    }

    /** One or two symbols, fewer than detectors are given; the arithmetic of the standards has an answer for them, too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            luhn           | ''   | false
            luhn           | 0    | true
            luhn           | 1    | false
            luhn           | 5    | false
            luhn           | 18   | true
            luhn           | 59   | true
            luhn           | 95   | false
            verhoeff       | 0    | true
            verhoeff       | 1    | false
            verhoeff       | A    | false
            damm           | 0    | true
            damm           | 1    | false
            damm           | A    | false
            iso-7064-11-2  | 1    | true
            iso-7064-11-2  | 0    | false
            iso-7064-11-2  | X    | false
            iso-7064-11-10 | ''   | false
            iso-7064-11-10 | 1    | true
            iso-7064-11-10 | 0    | false
            iso-7064-37-36 | ''   | false
            iso-7064-37-36 | 1    | true
            iso-7064-37-36 | A    | false
            iso-7064-97-10 | ''   | false
            iso-7064-97-10 | 01   | true
            iso-7064-97-10 | 98   | true
            iso-7064-97-10 | 97   | false
            """)
    void computesTheShortestNumbers(String formula, String number, boolean holds) {
        assertThat(holds(formula, number)).isEqualTo(holds);
    }

    private static boolean holds(String formula, String number) {
        if (formula.equals("luhn")) {
            return Luhn.accepts(number);
        }
        return Checks.all().stream()
                .filter(check -> check.name().equals(formula))
                .map(check -> ((Formula) check).condition().holds(Bare.of(number)))
                .findFirst()
                .orElseThrow();
    }
}
