package dev.sluice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.ledger.Event.Outcome;
import dev.sluice.policy.Level;
import dev.sluice.report.Histories;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums kept beside the events always are those of the events. */
class RollUpTest {
    private static final LocalDate LAST = LocalDate.parse("2026-11-23");
    private static final LocalDate FIRST = LAST.minusDays(39);
    private static final Set<Outcome> LEFT = Set.of(Outcome.SENT, Outcome.SENT_ANYWAY);
    private static final Set<Outcome> SENT =
            Set.of(Outcome.SENT, Outcome.SENT_ANYWAY, Outcome.SENT_REDACTED, Outcome.SENT_CUT);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("ledger.db");
    }

    private Ledger filled() {
        Ledger ledger = Ledger.open(file, Clock.systemUTC());
        ledger.append(new Histories(11).days(LAST, 40));
        return ledger;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 39, , PUBLIC, everything",
        "5, 9, , PUBLIC, some days",
        "0, 39, openai, PUBLIC, a vendor",
        "3, 30, openai/chatgpt-free, INTERNAL, a line from a level",
        "0, 39, open, PUBLIC, the beginning of an id is none",
        "0, 39, , REGULATED, the highest level",
        "7, 7, google, CONFIDENTIAL, one day"
    })
    void saysWhatTheSelectedEventsSay(int from, int to, String service, Level least, String why) {
        try (Ledger ledger = filled()) {
            Selection selection = new Selection(FIRST.plusDays(from), FIRST.plusDays(to), service, least);
            List<Event> events = ledger.events(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")).stream()
                    .filter(event -> matches(event, selection))
                    .toList();
            assertThat(ledger.events(selection)).as(why).isEqualTo(events);
            assertSumsOf(ledger, selection, events);
        }
    }

    @Test
    void followsAPurgeInTheMiddleOfADay() {
        try (Ledger ledger = filled()) {
            Selection all = Selection.of(FIRST, LAST);
            List<Event> events = ledger.events(all);
            int middle = events.size() / 2;
            assertThat(day(events.get(middle - 1))).isEqualTo(day(events.get(middle)));
            ledger.purgeBefore(events.get(middle).at());
            assertSumsOf(ledger, all, events.subList(middle, events.size()));
        }
    }

    @Test
    void keepsNoWordOfWhatWasPurged() throws SQLException {
        filled().close();
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            ledger.purgeBefore(Instant.ofEpochMilli(Long.MAX_VALUE));
            assertThat(ledger.lines()).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT COUNT(*) FROM word").getInt(1))
                    .isZero();
        }
    }

    @Test
    void countsEventsOfAnAgentThatKnewNoSums() throws SQLException {
        filled().close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE event SET day = NULL");
            for (String table : List.of("use_day", "kind_day", "value_day", "chat_day", "word")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            Selection all = Selection.of(FIRST, LAST);
            assertSumsOf(ledger, all, new Histories(11).days(LAST, 40));
        }
    }

    @Test
    void countsAnEventOnTheDayThePersonHad() {
        Instant late = Instant.parse("2026-11-22T23:30:00Z");
        Clock taipei = Clock.fixed(late, ZoneId.of("Asia/Taipei"));
        try (Ledger ledger = Ledger.open(file, taipei)) {
            ledger.append(Events.event(late, "a/b", Outcome.SENT, Level.PUBLIC, 5));
            assertThat(ledger.sums(Selection.of(LAST, LAST), Sums::days)).hasSize(1);
            assertThat(ledger.events(Selection.of(LAST.minusDays(1), LAST.minusDays(1))))
                    .isEmpty();
        }
    }

    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
    }

    private static boolean matches(Event event, Selection selection) {
        LocalDate day = day(event);
        String service = selection.service();
        return !day.isBefore(selection.from())
                && !day.isAfter(selection.to())
                && event.level().compareTo(selection.least()) >= 0
                && (service == null
                        || event.line().equals(service)
                        || event.line().startsWith(service + "/"));
    }

    private static void assertSumsOf(Ledger ledger, Selection selection, List<Event> events) {
        List<Sums.Use> uses = ledger.sums(selection, Sums::uses);
        assertThat(uses.stream().mapToLong(Sums.Use::messages).sum()).isEqualTo(events.size());
        assertThat(uses.stream().mapToLong(Sums.Use::tokens).sum())
                .isEqualTo(events.stream()
                        .mapToLong(event ->
                                event.tokens().message() + event.tokens().attachments())
                        .sum());
        assertThat(uses.stream().mapToLong(Sums.Use::findings).sum())
                .isEqualTo(ledger.sums(selection, Sums::days).stream()
                        .mapToLong(Sums.Day::findings)
                        .sum())
                .isEqualTo(events.stream().mapToLong(RollUpTest::findings).sum());
        assertThat(ledger.sums(selection, Sums::kinds).values().stream()
                        .mapToLong(count -> count)
                        .sum())
                .isEqualTo(events.stream()
                        .filter(event -> LEFT.contains(event.outcome()))
                        .mapToLong(RollUpTest::findings)
                        .sum());
        List<Sums.Value> values = ledger.sums(selection, sums -> sums.repeated(1_000));
        assertThat(values).containsExactlyInAnyOrderElementsOf(repeated(events));
        List<Sums.Chat> chats = ledger.sums(selection, sums -> sums.chats(1_000));
        assertThat(chats.stream().mapToLong(Sums.Chat::tokensWithHistory).sum()).isEqualTo(historyOfLongChats(events));
    }

    private static long findings(Event event) {
        return event.findings().values().stream().mapToInt(count -> count).sum();
    }

    private static List<Sums.Value> repeated(List<Event> events) {
        record Sighting(Event event, Event.Fingerprint value) {}
        List<Sighting> sightings = new ArrayList<>();
        events.stream()
                .filter(event -> LEFT.contains(event.outcome()))
                .forEach(event -> event.fingerprints().forEach(value -> sightings.add(new Sighting(event, value))));
        return sightings.stream().collect(Collectors.groupingBy(Sighting::value)).values().stream()
                .filter(of -> of.size() > 1)
                .map(of -> new Sums.Value(
                        of.get(0).value().type(),
                        of.size(),
                        (int) of.stream()
                                .map(one -> String.valueOf(one.event().conversation()))
                                .distinct()
                                .count(),
                        (int) of.stream()
                                .map(one -> one.event().line())
                                .distinct()
                                .count()))
                .toList();
    }

    private static long historyOfLongChats(List<Event> events) {
        return events.stream()
                .filter(event -> SENT.contains(event.outcome()) && event.conversation() != null)
                .collect(Collectors.groupingBy(event -> String.valueOf(event.conversation())))
                .values()
                .stream()
                .filter(messages -> messages.size() > 1)
                .flatMap(List::stream)
                .mapToLong(event -> event.tokens().conversation())
                .sum();
    }
}
