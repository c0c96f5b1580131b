package dev.sluice.detect;

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

/** Patterns of harmless values mean what the regular expressions mean, however they are read. */
class HarmlessTest {
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
    void holdForWholeValues(String pattern, String value, boolean harmless) {
        assertThat(new Harmless(List.of(pattern)).holds(value)).isEqualTo(harmless);
    }

    @Test
    void holdWhereAnyOfThemDoes() {
        Harmless harmless = new Harmless(List.of("0+", "^1+$", "(?i)none"));

        assertThat(List.of("000", "11", "NONE")).allMatch(harmless::holds);
        assertThat(List.of("", "001", "nones")).noneMatch(harmless::holds);
    }

    @Test
    void areThoseOfTheRegularExpressionsInEveryDetector() {
        Random random = new Random(5);
        for (DetectorSpec spec : Builtin.detectors()) {
            if (spec.harmless().isEmpty()) {
                continue;
            }
            Harmless harmless = new Harmless(spec.harmless());
            List<Pattern> patterns =
                    spec.harmless().stream().map(Pattern::compile).toList();
            for (String value : values(spec, random)) {
                assertThat(harmless.holds(value))
                        .as("%s: %s", spec.id(), value)
                        .isEqualTo(patterns.stream()
                                .anyMatch(pattern -> pattern.matcher(value).matches()));
            }
        }
    }

    /** What the detector finds, and strings made of pieces of its patterns, some of which match them. */
    private static List<String> values(DetectorSpec spec, Random random) {
        List<String> values = new ArrayList<>();
        spec.proofs().forEach(proof -> values.add(proof.value() == null ? proof.text() : proof.value()));
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
