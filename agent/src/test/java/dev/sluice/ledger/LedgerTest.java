package dev.sluice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.policy.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("ledger.db");
    }

    @Test
    void givesBackWhatWasKeptAfterOpeningAgain() {
        List<Event> kept = List.of(
                Events.event(NOON, "openai/chatgpt-free", Event.Outcome.SENT_ANYWAY, Level.REGULATED, 40),
                Events.event(NOON.plusSeconds(1), "openai/chatgpt-free", Event.Outcome.SENT, Level.PUBLIC, 9));
        try (Ledger ledger = Ledger.open(file, CLOCK)) {
            kept.forEach(ledger::append);
        }
        try (Ledger ledger = Ledger.open(file, CLOCK)) {
            assertThat(ledger.events(NOON, NOON.plusSeconds(60))).isEqualTo(kept);
            assertThat(ledger.events(NOON.plusSeconds(1), NOON.plusSeconds(60))).hasSize(1);
            assertThat(ledger.isSound()).isTrue();
        }
    }

    @Test
    void purgesEverythingBeforeAMoment() {
        try (Ledger ledger = Ledger.open(file, CLOCK)) {
            for (int day = 0; day < 10; day++) {
                ledger.append(Events.event(
                        NOON.plusSeconds(86_400L * day), "x/y", Event.Outcome.SENT, Level.CONFIDENTIAL, 5));
            }
            assertThat(ledger.purgeBefore(NOON.plusSeconds(86_400L * 4))).isEqualTo(4);
            assertThat(ledger.events(Instant.EPOCH, NOON.plusSeconds(86_400L * 30)))
                    .hasSize(6);
        }
    }

    @Test
    void setsADamagedFileAsideAndStartsAnew() throws IOException {
        byte[] damage =
                "this was never a database, whatever its name says".repeat(40).getBytes();
        Files.write(file, damage);
        try (Ledger ledger = Ledger.open(file, CLOCK)) {
            assertThat(ledger.setAside()).isNotNull().hasBinaryContent(damage);
            ledger.append(Events.event(NOON, "x/y", Event.Outcome.SENT, Level.PUBLIC, 1));
        }
    }

    @Test
    void refusesAFileOfANewerAgentAndLeavesItAlone() throws SQLException {
        Ledger.open(file, CLOCK).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> Ledger.open(file, CLOCK))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("newer agent");
        assertThat(directory.toFile().list()).allMatch(name -> !name.contains("damaged"));
    }
}
