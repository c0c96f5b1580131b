package dev.sluice.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.Watchdog.Act;
import dev.sluice.app.Watchdog.Bounds;
import dev.sluice.app.Watchdog.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchdogTest {
    private static final Bounds BOUNDS = new Bounds(300L << 20, 0.2, Duration.ofSeconds(60));

    /** A look every 30 seconds; each is written as megabytes, processor seconds since the start, calls since the start. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            100 0 0, 120 0 9, 300 0 20                    | nothing, nothing, nothing                  | light use
            100 0 0, 301 0 9, 120 0 20                    | nothing, shed, nothing                     | shedding helps
            301 0 0, 302 0 0, 303 0 0                     | shed, restart, restart                     | shedding does not help
            301 0 0, 120 0 0, 301 0 0                     | shed, nothing, shed                        | twice, with peace between
            100 0 0, 100 30 500, 100 60 900, 100 90 1300  | nothing, nothing, nothing, nothing         | busy because it is asked
            100 0 5, 100 30 5, 100 60 5, 100 90 5, 100 120 5 | nothing, nothing, shed, nothing, restart | busy with nothing to do
            100 0 5, 100 1 5, 100 2 5, 100 3 5, 100 4 5   | nothing, nothing, nothing, nothing, nothing | almost idle
            100 0 5, 100 30 5, 100 60 5, 100 90 6, 100 120 6, 100 150 6 | nothing, nothing, shed, nothing, nothing, shed | a call starts the count anew
            """)
    void shedsFirstAndThenRestarts(String looks, String acts, String why) {
        Watchdog watchdog = new Watchdog(BOUNDS);
        List<String> done = new ArrayList<>();
        long nanos = 0;
        for (String look : looks.split(",", -1)) {
            String[] parts = look.strip().split(" ", -1);
            Reading reading = new Reading(
                    nanos,
                    Long.parseLong(parts[0]) << 20,
                    Duration.ofSeconds(Long.parseLong(parts[1])),
                    Long.parseLong(parts[2]));
            Act act = watchdog.look(reading);
            done.add(act.name().toLowerCase(Locale.ROOT));
            if (act != Act.NOTHING) {
                assertThat(watchdog.reason()).contains(reading.residentBytes() > 300L << 20 ? "300 MB" : "20 %");
            }
            nanos += Duration.ofSeconds(30).toNanos();
        }

        assertThat(done)
                .isEqualTo(Arrays.stream(acts.split(",", -1)).map(String::strip).toList());
    }
}
