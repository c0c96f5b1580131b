package dev.sluice.ledger;

import dev.sluice.policy.FindingType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as rows; {@link EventReader} makes events of them again. */
final class EventRows {
    static final String COLUMNS =
            "at_millis, site, line, line_class, confidence, conversation, terms_seen, offered, outcome, reason, level,"
                    + " tokens_message, tokens_conversation, tokens_attachments, tokens_saved_by_redaction,"
                    + " tokens_saved_by_cutting, characters, answer_checked, latency_millis, permissions, day";
    private static final String INSERT =
            "INSERT INTO event(" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    static final String BETWEEN = " ";

    private EventRows() {}

    /**
     * Returns the event's number.
     *
     * @param day on which it is counted
     */
    static long insert(Connection connection, Event event, LocalDate day) throws SQLException {
        long id;
        try (PreparedStatement row = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            bind(row, event);
            row.setLong(21, day.toEpochDay());
            row.executeUpdate();
            try (ResultSet keys = row.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
        }
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO finding VALUES (?,?,?)")) {
            for (Map.Entry<FindingType, Integer> finding : event.findings().entrySet()) {
                row.setLong(1, id);
                row.setString(2, finding.getKey().name());
                row.setInt(3, finding.getValue());
                row.executeUpdate();
            }
        }
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO fingerprint VALUES (?,?,?)")) {
            for (Event.Fingerprint fingerprint : event.fingerprints()) {
                row.setLong(1, id);
                row.setString(2, fingerprint.type().name());
                row.setString(3, fingerprint.mac());
                row.executeUpdate();
            }
        }
        return id;
    }

    static boolean answerChecked(Connection connection, long event) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("UPDATE event SET answer_checked = 1 WHERE id = ?")) {
            row.setLong(1, event);
            return row.executeUpdate() > 0;
        }
    }

    static int deleteBefore(Connection connection, Instant moment) throws SQLException {
        String old = " WHERE event IN (SELECT id FROM event WHERE at_millis < ?)";
        delete(connection, "DELETE FROM finding" + old, moment);
        delete(connection, "DELETE FROM fingerprint" + old, moment);
        delete(connection, "DELETE FROM pause WHERE at_millis < ?", moment);
        return delete(connection, "DELETE FROM event WHERE at_millis < ?", moment);
    }

    private static int delete(Connection connection, String sql, Instant moment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, moment.toEpochMilli());
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement row, Event event) throws SQLException {
        Event.Tokens tokens = event.tokens();
        row.setLong(1, event.at().toEpochMilli());
        row.setString(2, event.site());
        row.setString(3, event.line());
        row.setString(4, event.lineClass().name());
        row.setString(5, event.confidence().name());
        text(row, 6, event.conversation());
        text(row, 7, event.termsSeen());
        row.setString(8, event.offered().name());
        row.setString(9, event.outcome().name());
        text(row, 10, event.reason());
        row.setString(11, event.level().name());
        row.setInt(12, tokens.message());
        row.setInt(13, tokens.conversation());
        row.setInt(14, tokens.attachments());
        row.setInt(15, tokens.savedByRedaction());
        row.setInt(16, tokens.savedByCutting());
        row.setInt(17, event.characters());
        row.setBoolean(18, event.answerChecked());
        row.setInt(19, event.latencyMillis());
        text(row, 20, event.permissions().isEmpty() ? null : String.join(BETWEEN, event.permissions()));
    }

    private static void text(PreparedStatement row, int column, @Nullable String value) throws SQLException {
        if (value == null) {
            row.setNull(column, Types.VARCHAR);
        } else {
            row.setString(column, value);
        }
    }
}
