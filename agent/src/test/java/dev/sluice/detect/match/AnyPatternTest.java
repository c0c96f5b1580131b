package dev.sluice.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.sluice.bundle.Builtin;
import dev.sluice.policy.DetectorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several patterns mean what their regular expressions mean, however they are read. */
class AnyPatternTest {
    @ParameterizedTest
    @CsvSource({
        "'(?i)x+',      XxX,       true",
        "'(?i)x+',      xxxy,      false",
        "'::1',         ::1,       true",
        "'::1',         ::,        false",
        "'.*EXAMPLE',   keyEXAMPLE, true",
        "'.*EXAMPLE',   EXAMPLEkey, false",
        "'a(?:b|)',     a,         true",
        "'[0-9]+$',     2024,      true",
        "'\\bkey\\b',   key,       true",
        "'\\bkey\\b',   keys,      false",
    })
    void holdForWholeValues(String pattern, String value, boolean matches) {
        assertThat(new AnyPattern(List.of(pattern)).matches(value)).isEqualTo(matches);
    }

    @Test
    void holdWhereAnyOfThemDoes() {
        AnyPattern any = new AnyPattern(List.of("0+", "^1+$", "(?i)none"));

        assertThat(List.of("000", "11", "NONE")).allMatch(any::matches);
        assertThat(List.of("", "001", "nones")).noneMatch(any::matches);
    }

    @Test
    void areThoseOfTheRegularExpressionsInEveryDetector() {
        Random random = new Random(5);
        for (DetectorSpec spec : Builtin.detectors()) {
            if (spec.harmless().isEmpty()) {
                continue;
            }
            AnyPattern any = new AnyPattern(spec.harmless());
            List<Pattern> patterns =
                    spec.harmless().stream().map(Pattern::compile).toList();
            for (String value : values(spec, random)) {
                assertThat(any.matches(value))
                        .as("%s: %s", spec.id(), value)
                        .isEqualTo(patterns.stream()
                                .anyMatch(pattern -> pattern.matcher(value).matches()));
            }
        }
    }

    /** Strings made of pieces of the patterns, some of which match them. */
    private static List<String> values(DetectorSpec spec, Random random) {
        List<String> values = new ArrayList<>();
        for (String pattern : spec.harmless()) {
            String signs = pattern.replaceAll("[\\\\()?:\\[\\]{}*+|^$]", "") + "0x.";
            for (int i = 0; i < 300; i++) {
                int from = random.nextInt(signs.length());
                int to = from + 1 + random.nextInt(signs.length() - from);
                values.add(signs.substring(from, to).repeat(1 + random.nextInt(3)));
            }
        }
        return values;
    }
}
