package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers and near misses of every scheme, from {@code numbers.csv}. */
class IdentityChecksTest {
    private static final Map<String, Check> CHECKS =
            IdentityChecks.all().stream().collect(Collectors.toMap(Check::name, Function.identity()));

    /** A line of the table. */
    record Row(String check, String number, boolean accepted, String why) {
        static Row of(String line) {
            String[] columns = line.split(",", 4);
            return new Row(columns[0], columns[1], Boolean.parseBoolean(columns[2]), columns[3]);
        }

        @Override
        public String toString() {
            return check + " " + number + ": " + why;
        }
    }

    static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IdentityChecksTest.class.getResourceAsStream("numbers.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void judgesAsThePublishedSchemeDoes(Row row) {
        Check check = Objects.requireNonNull(CHECKS.get(row.check()), row.check());

        assertThat(check.accepts(row.number())).as(row.why()).isEqualTo(row.accepted());
    }

    @Test
    void hasNumbersAndNearMissesOfEveryCheck() {
        Set<String> proven = new HashSet<>();
        Set<String> refuted = new HashSet<>();
        rows().forEach(row -> (row.accepted() ? proven : refuted).add(row.check()));

        assertThat(proven).containsAll(CHECKS.keySet());
        assertThat(refuted).containsAll(CHECKS.keySet());
    }

    static Stream<String> oddities() {
        return Stream.of(
                "",
                " ",
                "-",
                "\0",
                "\uD800",
                "АВС",
                "٣٣١",
                "<<<<",
                "9".repeat(64),
                "9".repeat(65),
                "Z".repeat(200),
                "&Ñ&Ñ&Ñ");
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void answersWhateverComes(String value) {
        CHECKS.values()
                .forEach(check ->
                        assertThat(check.accepts(value)).as(check.name()).isIn(true, false));
    }
}
