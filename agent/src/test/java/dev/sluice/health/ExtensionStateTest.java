package dev.sluice.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionStateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final ExtensionState state = new ExtensionState();

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "PT1H, 1, within the day",
        "PT25H, 0, yesterday",
        "PT-1H, 1, a clock set back by an hour",
        "PT-87600H, 0, noted while the clock was ten years ahead",
        "PT87600H, 0, asked while the clock is ten years ahead"
    })
    void forgetsABrokenSiteWhateverTheClockDid(Duration later, int sites, String why) {
        state.note("1.0", "chat.example", NOW);

        assertThat(state.brokenSites(NOW.plus(later))).as(why).isEqualTo(sites);
    }

    @Test
    void keepsNoMoreSitesThanAThousand() {
        for (int site = 0; site < 5_000; site++) {
            state.note("1.0", "chat" + site + ".example", NOW);
        }

        assertThat(state.brokenSites(NOW)).isEqualTo(1_000);
    }
}
