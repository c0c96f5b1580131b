package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneTimeLinksTest {
    private final OneTimeLinks links = new OneTimeLinks();

    /** Pages that nobody asked again leave theirs behind; the one that is opened now must work all the same. */
    @Test
    void opensTheLatestHoweverManyWereNeverUsed() {
        for (int page = 0; page < 1_000; page++) {
            String latest = links.create(OneTimeLinks.TO_OPEN);
            links.create(OneTimeLinks.TO_GO_ON);

            assertThat(links.use(latest)).as("page %d", page).isTrue();
            assertThat(links.use(latest)).as("a second time").isFalse();
        }
    }

    @Test
    void keepsNoMoreThanAHundred() {
        List<String> all = new ArrayList<>();
        for (int link = 0; link < 250; link++) {
            all.add(links.create(OneTimeLinks.TO_GO_ON));
        }

        assertThat(all.stream().filter(links::use)).hasSize(100).isSubsetOf(all.subList(150, 250));
    }

    @Test
    void opensNothingWhenItsTimeIsOver() {
        assertThat(links.use(links.create(Duration.ZERO))).isFalse();
        assertThat(links.use("")).isFalse();
    }
}
