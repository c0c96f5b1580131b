package dev.sluice.ledger;

import dev.sluice.ledger.Selection.Condition;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the roll-ups tell of a selection; nothing here grows with the number of events. */
public final class Sums {
    private final Connection connection;
    private final Selection selection;

    Sums(Connection connection, Selection selection) {
        this.connection = connection;
        this.selection = selection;
    }

    /**
     * What went one way to one line.
     *
     * @param tokens written, history excluded
     */
    public record Use(
            Route route, LocalDate first, LocalDate last, long messages, long tokens, long saved, long findings) {}

    /** Messages that weigh the same for each token. */
    public record Route(String line, LineClass lineClass, Level level, Event.Outcome outcome) {}

    public record Day(LocalDate date, Event.Outcome outcome, long tokens, long findings) {}

    /** A value that left several times. */
    public record Value(FindingType type, int times, int chats, int lines) {}

    public record Chat(String line, int messages, long tokensWithHistory) {}

    static List<String> lines(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT DISTINCT line FROM use_day ORDER BY 1");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    public List<Use> uses() throws SQLException {
        return list(
                "SELECT line, line_class, level, outcome, MIN(day), MAX(day), SUM(messages), SUM(tokens), SUM(saved),"
                        + " SUM(findings) FROM use_day {where} GROUP BY 1, 2, 3, 4",
                selection.onText(),
                row -> new Use(
                        new Route(
                                row.getString(1),
                                LineClass.valueOf(row.getString(2)),
                                Level.values()[row.getInt(3)],
                                Event.Outcome.valueOf(row.getString(4))),
                        LocalDate.ofEpochDay(row.getLong(5)),
                        LocalDate.ofEpochDay(row.getLong(6)),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)));
    }

    /** Days without events are left out. */
    public List<Day> days() throws SQLException {
        return list(
                "SELECT day, outcome, SUM(tokens), SUM(findings) FROM use_day {where} GROUP BY 1, 2 ORDER BY 1",
                selection.onText(),
                row -> new Day(
                        LocalDate.ofEpochDay(row.getLong(1)),
                        Event.Outcome.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4)));
    }

    /** How many values of each kind left. */
    public Map<FindingType, Long> kinds() throws SQLException {
        Map<FindingType, Long> kinds = new EnumMap<>(FindingType.class);
        list(
                "SELECT type, SUM(count) FROM kind_day {where} GROUP BY 1",
                selection.onText(),
                row -> kinds.put(FindingType.valueOf(row.getString(1)), row.getLong(2)));
        return kinds;
    }

    /** Values that left more than once, most often first. */
    public List<Value> repeated(int most) throws SQLException {
        Condition condition = selection.onWord();
        List<Value> values = new ArrayList<>();
        for (long value : list(
                "SELECT value FROM value_day {where} GROUP BY value HAVING SUM(times) > 1"
                        + " ORDER BY SUM(times) DESC, value LIMIT " + most,
                condition,
                row -> row.getLong(1))) {
            values.addAll(list(
                    "SELECT (SELECT text FROM word WHERE id = " + value + "), SUM(times), COUNT(DISTINCT chat),"
                            + " COUNT(DISTINCT line) FROM value_day {where} AND value = " + value,
                    condition,
                    row -> new Value(type(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4))));
        }
        return values;
    }

    /** Chats of more than one message that sent most, the chat so far counted each time. */
    public List<Chat> chats(int most) throws SQLException {
        return list(
                "SELECT (SELECT text FROM word WHERE id = c.line), c.messages, c.history FROM (SELECT line, MIN(day),"
                        + " SUM(messages) messages, SUM(history) history FROM chat_day {where} GROUP BY chat"
                        + " HAVING SUM(messages) > 1 ORDER BY SUM(history) DESC, chat LIMIT " + most + ") c",
                selection.onWord(),
                row -> new Chat(row.getString(1).substring(RollUp.LINE.length()), row.getInt(2), row.getLong(3)));
    }

    private static FindingType type(String word) {
        return FindingType.valueOf(word.substring(0, word.indexOf(':')));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Condition condition, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql.replace("{where}", condition.where()))) {
            condition.fill(query);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
        }
        return found;
    }
}
