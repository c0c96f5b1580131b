package dev.sluice.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, , 0.5, 30, first",
        "1, , 0, 15, shortest of the first",
        "1, , 1, 45, longest of the first",
        "4, , 0.5, 240, doubled three times",
        "8, , 0.5, 3600, an hour",
        "1000, , 0.5, 3600, never more than an hour in the middle",
        "1, 100, 0, 100, never before what was asked for",
        "1, 100, 1, 130, spread after it"
    })
    void doublesAndSpreads(int failures, Long asked, double random, long seconds, String why) {
        Duration wish = asked == null ? null : Duration.ofSeconds(asked);
        assertThat(BackOff.pause(failures, wish, random)).as(why).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none",
                "120, PT2M",
                "' 5 ', PT5S",
                "99999999999999999999, none",
                "9999999, PT24H",
                "soon, none",
                "-5, none",
                "'', none",
                "'Mon, 23 Nov 2026 18:01:00 GMT', PT1M",
                "'Mon, 23 Nov 2026 17:00:00 GMT', PT0S"
            })
    void readsWhatIsAskedFor(String header, Duration asked) {
        assertThat(BackOff.asked(header, NOW)).isEqualTo(asked);
    }
}
