package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Ed25519;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.health.ExtensionState;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Events;
import dev.sluice.ledger.KeyRing;
import dev.sluice.ledger.Ledger;
import dev.sluice.policy.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clock that jumps does to whatever looks at it; limits, links, proofs and the vault look at none. */
class ClockJumpTest {
    private static final Path MAIN = Path.of(System.getProperty("sluice.repository", ".."), "agent/src/main/java");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final KeyPair KEYS = Ed25519.newKeys();
    private static final Pattern WALL_CLOCK =
            Pattern.compile("Instant\\.now\\(|currentTimeMillis|Date(Time)?\\.now\\(\\)|Clock\\.system|new Date\\(\\)");

    /** The command line asks once and ends; the others hand the clock on. */
    private static final Set<String> MAY_ASK = Set.of("app/Wiring.java", "bundle/PolicyStore.java");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{2}: {0}, at least {1}: {3}")
    @CsvSource(textBlock = """
            PT0S,     7, on time,                          TAKEN
            -P400D,   7, set back before it was signed,    TAKEN
            -P400D,   8, set back and an older bundle,     ROLLED_BACK
            P29D,     7, ahead within its time,            TAKEN
            P30D,     7, ahead to its end,                 EXPIRED
            P4000D,   7, far ahead,                        EXPIRED
            """)
    void takesABundleByItsEndAndNeverAnOlderOne(Duration jump, long lowest, String why, String expected) {
        SignedBundle bundle = new SignedBundle(
                7, NOON, NOON.plus(Duration.ofDays(30)), 100, Map.of("policy.yaml", "name: ours\nversion: '7'\n"));

        SignedBundle.Verification verified =
                SignedBundle.verify(bundle.sign(KEYS.getPrivate()), KEYS.getPublic(), NOON.plus(jump), lowest);

        assertThat(verified.refusal() == null ? "TAKEN" : verified.refusal().name())
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and back")
    @CsvSource({"PT1S", "P1D", "P400D", "-P1D", "-P400D"})
    void countsEveryEventOnTheDayItWasTold(Duration jump) {
        List<Instant> moments = List.of(NOON, NOON.plus(jump), NOON.plusSeconds(5));
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.fixed(NOON, ZoneOffset.UTC))) {
            moments.forEach(at ->
                    ledger.append(Events.event(at, "openai/chatgpt-free", Event.Outcome.SENT, Level.INTERNAL, 5)));

            assertThat(ledger.events(Instant.EPOCH, NOON.plus(Duration.ofDays(500))))
                    .extracting(Event::at)
                    .containsExactlyInAnyOrderElementsOf(moments);
            assertThat(ledger.dayOf(NOON.plus(jump)))
                    .isEqualTo(NOON.plus(jump).atOffset(ZoneOffset.UTC).toLocalDate());
            assertThat(ledger.isSound()).isTrue();
        }
    }

    /** A key drawn ahead of time serves until its time has passed; none is drawn or lost by going back. */
    @ParameterizedTest(name = "{0}: {1} keys")
    @CsvSource({"PT1H, 1", "P29D, 1", "P30D, 2", "P400D, 1", "-PT1H, 1", "-P400D, 1"})
    void drawsNoKeyForAClockThatGoesBack(Duration jump, int keys) {
        Duration keep = Duration.ofDays(90);
        KeyRing before = new KeyRing(List.of()).at(NOON, keep);

        KeyRing jumped = before.at(NOON.plus(jump), keep);

        assertThat(jumped.keys().size()).isGreaterThanOrEqualTo(keys);
        assertThat(jumped.at(NOON, keep)).isEqualTo(jumped);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PT0S, 1", "PT23H, 1", "PT25H, 0", "-PT25H, 0", "-P400D, 0", "P400D, 0"})
    void forgetsABrokenSiteOnAWrongClockToo(Duration jump, int sites) {
        ExtensionState state = new ExtensionState();
        state.note("1.0", "chat.example", NOON);

        assertThat(state.brokenSites(NOON.plus(jump))).isEqualTo(sites);
        assertThat(state.brokenSites(NOON)).isEqualTo(sites);
    }

    @Test
    void asksForTheTimeOnlyWhereTheClockIsHandedOut() throws IOException {
        Set<String> asking = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name =
                        MAIN.resolve("dev/sluice").relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("cli/")
                        && WALL_CLOCK.matcher(Files.readString(file)).find()) {
                    asking.add(name);
                }
            }
        }

        assertThat(asking).isEqualTo(MAY_ASK);
    }
}
