package dev.sluice.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Sums by day, kept beside the events so that no report has to read these: what went to each line, of which kinds, which
 * values and which chats. Every sum is made by one statement over some events, whether that is one that has just been
 * written, a day's rest after a purge, or all of them.
 */
final class RollUp {
    static final String LINE = "line:";
    static final String CHAT = "chat:";

    private static final String LEFT = "e.outcome IN ('SENT','SENT_ANYWAY')";
    private static final String SENT = "e.outcome IN ('SENT','SENT_ANYWAY','SENT_REDACTED','SENT_CUT')";
    static final String LEVEL =
            "CASE e.level WHEN 'PUBLIC' THEN 0 WHEN 'INTERNAL' THEN 1 WHEN 'CONFIDENTIAL' THEN 2 ELSE 3 END";
    private static final String LINE_WORD = "(SELECT id FROM word WHERE text = 'line:' || e.line)";
    private static final String CHAT_WORD = "(SELECT id FROM word WHERE text = 'chat:' || e.conversation)";

    /** Each holds one {@code {of}} for the condition that says which events. */
    private static final List<String> STATEMENTS = List.of(
            "INSERT OR IGNORE INTO word(text) SELECT DISTINCT 'line:' || e.line FROM event e WHERE {of}",
            "INSERT OR IGNORE INTO word(text) SELECT DISTINCT 'chat:' || e.conversation FROM event e"
                    + " WHERE {of} AND e.conversation IS NOT NULL",
            "INSERT OR IGNORE INTO word(text) SELECT DISTINCT f.type || ':' || f.mac FROM event e"
                    + " JOIN fingerprint f ON f.event = e.id WHERE {of} AND " + LEFT,
            "INSERT INTO use_day SELECT e.day, e.line, e.line_class, " + LEVEL + ", e.outcome, COUNT(*),"
                    + " SUM(e.tokens_message + e.tokens_attachments),"
                    + " SUM(e.tokens_saved_by_redaction + e.tokens_saved_by_cutting),"
                    + " SUM((SELECT COALESCE(SUM(f.count), 0) FROM finding f WHERE f.event = e.id))"
                    + " FROM event e WHERE {of} GROUP BY 1, 2, 3, 4, 5 ON CONFLICT DO UPDATE SET"
                    + " messages = messages + excluded.messages, tokens = tokens + excluded.tokens,"
                    + " saved = saved + excluded.saved, findings = findings + excluded.findings",
            "INSERT INTO kind_day SELECT e.day, e.line, " + LEVEL + ", f.type, SUM(f.count)"
                    + " FROM event e JOIN finding f ON f.event = e.id WHERE {of} AND " + LEFT
                    + " GROUP BY 1, 2, 3, 4 ON CONFLICT DO UPDATE SET count = count + excluded.count",
            "INSERT INTO value_day SELECT w.id, e.day, " + LINE_WORD + ", " + LEVEL + ", COALESCE(" + CHAT_WORD
                    + ", 0), COUNT(*) FROM event e JOIN fingerprint f ON f.event = e.id"
                    + " JOIN word w ON w.text = f.type || ':' || f.mac WHERE {of} AND " + LEFT
                    + " GROUP BY 1, 2, 3, 4, 5 ON CONFLICT DO UPDATE SET times = times + excluded.times",
            "INSERT INTO chat_day SELECT " + CHAT_WORD + ", e.day, " + LINE_WORD + ", " + LEVEL
                    + ", COUNT(*), SUM(e.tokens_conversation) FROM event e WHERE {of} AND " + SENT
                    + " AND e.conversation IS NOT NULL GROUP BY 1, 2, 3, 4 ON CONFLICT DO UPDATE SET"
                    + " messages = messages + excluded.messages, history = history + excluded.history");

    private static final List<String> TABLES = List.of("use_day", "kind_day", "value_day", "chat_day");

    private static final String UNUSED_WORDS =
            "DELETE FROM word WHERE id NOT IN (SELECT value FROM value_day UNION SELECT line FROM value_day"
                    + " UNION SELECT chat FROM value_day UNION SELECT chat FROM chat_day UNION SELECT line FROM chat_day)";

    private RollUp() {}

    /** Adds one event, which must not have been added before. */
    static void add(Connection connection, long event) throws SQLException {
        add(connection, "e.id = ?", event);
    }

    /** Makes all sums up to a day anew from the events that there are. */
    static void renewUpTo(Connection connection, long day) throws SQLException {
        for (String table : TABLES) {
            run(connection, "DELETE FROM " + table + " WHERE day <= ?", day);
        }
        add(connection, "e.day <= ?", day);
        try (PreparedStatement unused = connection.prepareStatement(UNUSED_WORDS)) {
            unused.executeUpdate();
        }
    }

    private static void add(Connection connection, String of, long value) throws SQLException {
        for (String statement : STATEMENTS) {
            run(connection, statement.replace("{of}", of), value);
        }
    }

    private static void run(Connection connection, String sql, long value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, value);
            statement.executeUpdate();
        }
    }
}
