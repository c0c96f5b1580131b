package dev.sluice.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and the steps from each older form to the newest; {@code user_version} counts the steps taken. */
final class Schema {
    private static final List<String> STEPS = List.of("""
            CREATE TABLE event (
              id INTEGER PRIMARY KEY,
              at_millis INTEGER NOT NULL,
              site TEXT NOT NULL,
              line TEXT NOT NULL,
              line_class TEXT NOT NULL,
              confidence TEXT NOT NULL,
              conversation TEXT,
              terms_seen TEXT,
              offered TEXT NOT NULL,
              outcome TEXT NOT NULL,
              reason TEXT,
              level TEXT NOT NULL,
              tokens_message INTEGER NOT NULL,
              tokens_conversation INTEGER NOT NULL,
              tokens_attachments INTEGER NOT NULL,
              tokens_saved_by_redaction INTEGER NOT NULL,
              tokens_saved_by_cutting INTEGER NOT NULL,
              characters INTEGER NOT NULL,
              answer_checked INTEGER NOT NULL,
              latency_millis INTEGER NOT NULL
            );
            CREATE TABLE finding (event INTEGER NOT NULL REFERENCES event(id), type TEXT NOT NULL, count INTEGER NOT NULL);
            CREATE TABLE fingerprint (event INTEGER NOT NULL REFERENCES event(id), type TEXT NOT NULL, mac TEXT NOT NULL);
            CREATE INDEX event_at ON event(at_millis);
            CREATE INDEX finding_event ON finding(event);
            CREATE INDEX fingerprint_event ON fingerprint(event);
            CREATE INDEX fingerprint_mac ON fingerprint(mac);
            """, """
            CREATE TABLE dismissal (
              id INTEGER PRIMARY KEY,
              at_millis INTEGER NOT NULL,
              scope TEXT NOT NULL,
              detector TEXT NOT NULL,
              type TEXT NOT NULL,
              mac TEXT NOT NULL,
              conversation TEXT,
              revoked_millis INTEGER
            );
            CREATE TABLE pause (
              at_millis INTEGER NOT NULL,
              until_millis INTEGER NOT NULL
            );
            """, """
            ALTER TABLE event ADD COLUMN permissions TEXT;
            """, """
            ALTER TABLE event ADD COLUMN day INTEGER;
            CREATE INDEX event_day ON event(day);
            CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
            CREATE TABLE use_day (
              day INTEGER, line TEXT, line_class TEXT, level INTEGER, outcome TEXT,
              messages INTEGER NOT NULL, tokens INTEGER NOT NULL, saved INTEGER NOT NULL, findings INTEGER NOT NULL,
              PRIMARY KEY (day, line, line_class, level, outcome)
            ) WITHOUT ROWID;
            CREATE TABLE kind_day (
              day INTEGER, line TEXT, level INTEGER, type TEXT, count INTEGER NOT NULL,
              PRIMARY KEY (day, line, level, type)
            ) WITHOUT ROWID;
            CREATE TABLE value_day (
              value INTEGER, day INTEGER, line INTEGER, level INTEGER, chat INTEGER, times INTEGER NOT NULL,
              PRIMARY KEY (value, day, line, level, chat)
            ) WITHOUT ROWID;
            CREATE TABLE chat_day (
              chat INTEGER, day INTEGER, line INTEGER, level INTEGER,
              messages INTEGER NOT NULL, history INTEGER NOT NULL,
              PRIMARY KEY (chat, day, line, level)
            ) WITHOUT ROWID;
            """);

    private Schema() {}

    /**
     * Brings the tables to the newest form.
     *
     * @throws LedgerUnavailable if the file was written by a newer agent
     */
    static void migrate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > STEPS.size()) {
            throw new LedgerUnavailable("the ledger was written by a newer agent (form " + version + ", this one knows "
                    + STEPS.size() + "): update the agent, or start it with another --data-dir");
        }
        if (version < STEPS.size()) {
            connection.setAutoCommit(false);
            try {
                // Another process may have taken the steps while this one waited to write.
                for (int step = version(connection); step < STEPS.size(); step++) {
                    take(step, connection);
                }
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void take(int step, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STEPS.get(step).split(";\\s*\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA user_version = " + (step + 1));
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
