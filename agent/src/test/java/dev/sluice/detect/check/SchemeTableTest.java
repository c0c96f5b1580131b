package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notation of the table of schemes. */
class SchemeTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A3*    | X123Z  | true  | letter, digits, either
            A3*    | X1234  | true  | a digit where either may stand
            A3*    | 1123Z  | false | a digit for the letter
            A3*    | X12ZZ  | false | a letter for a digit
            A3*    | X123   | false | too short
            [ST]2  | T55    | true  | one of the listed
            [ST]2  | U55    | false | not listed
            12     | 123456789012 | true | twelve digits
            12     | 12345678901  | false | eleven
            """)
    void fitsShapes(String shape, String number, boolean fits, String why) {
        assertThat(Shape.parse(shape).fits(Bare.of(number))).as(why).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum:2:1,2:0123456789        | 125    | true  | 1*1 + 2*2
            sum:2:1,2:0123456789        | 126    | false | not the sum
            sum:2:4+1,2:0123456789      | 129    | true  | starts with 4
            sum:2:1,9x:0123456789       | 180    | true  | 1 and the digits of 72
            sum:2:1,2:-123456789        | 240    | false | no number has remainder 0
            sum:2:1,2:?123456789:1,3:0123456789 | 244 | true | the second weights decide
            zero:1,2,3:7                | 231    | false | 11 is no multiple of 7
            zero:1,2,3:11               | 231    | true  | 2 + 6 + 3
            sum2:2:1,2:97               | 1205   | true  | two digits
            sum2:2:1,99:101             | 1100   | true  | remainder 100 is written 00
            sum2:2:1,99:101             | 1110   | false | and not 10
            whole:0-3:3:0123456789      | 1233   | true  | 123 modulo 10
            rest:0-3:3:97:2             | 12326  | true  | 123 modulo 97
            rest:0-3:3:97:2             | 097A0  | false | a letter in the remainder
            whole:0-3:3:0123456789      | 1A33   | false | a letter among the digits
            complement:0-3:3:97:2       | 12371  | true  | 97 less that
            modulus:0-3:0:3             | 123    | true  | divisible
            whole:1+0-2:2:0123456       | 234    | true  | 123 modulo 7
            date:0:ddMMyy               | 310199 | true  | a day
            date:0:ddMMyy               | 310099 | false | no such month
            date:0:ddMMyy               | 300299 | false | February
            date:0:ddMMyy:0,40          | 315299 | true  | 40 added to the month
            date:0:yyyyMMdd             | 18491231 | false | too long ago
            date:0:yyyyMMdd             | 18500101 | true  | the oldest
            date:0:yyyyMMdd             | 20991231 | true  | the last
            date:0:yyyyMMdd             | 21000101 | false | too far ahead
            date:0:yyyyMMdd             | 19000229 | false | no leap year
            date:0:yyyyMMdd             | 20000229 | true  | a leap year
            date:0:yyyyMMdd             | 2A000228 | false | a letter in the year
            date:0:yyMMdd               | 960229 | true  | a leap year in both centuries
            date:0:yyMMdd               | 970229 | false | a leap year in none
            date:0:yyMMdd               | 000229 | true  | a leap year in one
            date:0:ddMM                 | 2902   | true  | no year
            date:0:ddMM                 | 3002   | false | no such day
            date:0:ddMM                 | 3112   | true  | the last day
            date:0:ddMM                 | 3212   | false | after it
            date:0:ddMM                 | 0112   | true  | the first day
            date:0:ddMM                 | 0012   | false | before it
            date:0:ddMM                 | 3104   | false | April
            date:0:ddMM                 | 0113   | false | no such month
            date:0:ddMM                 | A112   | false | a letter in the day
            luhn                        | 18     | true  | 2*1 + 8
            luhn:0:2                    | 189    | true  | the first two only
            varied                      | 1212   | false | two symbols
            varied                      | 1213   | true  | three
            """)
    void readsConditions(String column, String number, boolean holds, String why) {
        assertThat(ConditionNotation.parse(column, Alphabet.BASE_36).holds(Bare.of(number)))
                .as(why)
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"XYZ, X, 0", "XYZ, Z, 2", "XYZ, 7, 7", "XYZ, A, 10", "'', Z, 35"})
    void valuesSymbols(String listed, char symbol, int value) {
        assertThat(new Alphabet(listed, 10).value(symbol)).isEqualTo(value);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> ConditionNotation.parse("guess", Alphabet.BASE_36))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEachSchemeOnce() {
        assertThat(SchemeTable.read())
                .extracting(Check::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(150);
    }
}
