package dev.sluice.ledger;

import dev.sluice.policy.Action;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as rows, and back. */
final class EventRows {
    private static final String COLUMNS =
            "at_millis, site, line, line_class, confidence, conversation, terms_seen, offered, outcome, reason, level,"
                    + " tokens_message, tokens_conversation, tokens_attachments, tokens_saved_by_redaction,"
                    + " tokens_saved_by_cutting, characters, answer_checked, latency_millis, permissions";
    private static final String INSERT =
            "INSERT INTO event(" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String SELECT =
            "SELECT id, " + COLUMNS + " FROM event WHERE at_millis >= ? AND at_millis < ? ORDER BY at_millis, id";

    private static final String BETWEEN = " ";

    private EventRows() {}

    static void insert(Connection connection, Event event) throws SQLException {
        long id;
        try (PreparedStatement row = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            bind(row, event);
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
    }

    static List<Event> select(Connection connection, Instant from, Instant to) throws SQLException {
        Span span = new Span(from, to);
        Map<Long, Map<FindingType, Integer>> findings = new HashMap<>();
        details(
                connection,
                new Detail("finding", "count"),
                span,
                row -> findings.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(FindingType.class))
                        .put(FindingType.valueOf(row.getString(2)), row.getInt(3)));
        Map<Long, List<Event.Fingerprint>> fingerprints = new HashMap<>();
        details(
                connection,
                new Detail("fingerprint", "mac"),
                span,
                row -> fingerprints
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Event.Fingerprint(FindingType.valueOf(row.getString(2)), row.getString(3))));
        List<Event> events = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setLong(1, from.toEpochMilli());
            query.setLong(2, to.toEpochMilli());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong("id");
                    events.add(
                            read(rows, findings.getOrDefault(id, Map.of()), fingerprints.getOrDefault(id, List.of())));
                }
            }
        }
        return events;
    }

    /** Reads what hangs on the events of a span with one query, not with one for each event. */
    private static void details(Connection connection, Detail detail, Span span, RowReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT d.event, d.type, d." + detail.column()
                + " FROM event e CROSS JOIN " + detail.table() + " d ON d.event = e.id"
                + " WHERE e.at_millis >= ? AND e.at_millis < ? ORDER BY d.rowid")) {
            query.setLong(1, span.from().toEpochMilli());
            query.setLong(2, span.to().toEpochMilli());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private record Detail(String table, String column) {}

    private record Span(Instant from, Instant to) {}

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
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

    private static List<String> permissions(@Nullable String ids) {
        return ids == null ? List.of() : List.of(ids.split(BETWEEN, -1));
    }

    private static Event read(ResultSet row, Map<FindingType, Integer> findings, List<Event.Fingerprint> fingerprints)
            throws SQLException {
        return new Event(
                Instant.ofEpochMilli(row.getLong("at_millis")),
                row.getString("site"),
                row.getString("line"),
                LineClass.valueOf(row.getString("line_class")),
                Confidence.valueOf(row.getString("confidence")),
                row.getString("conversation"),
                row.getString("terms_seen"),
                Action.valueOf(row.getString("offered")),
                Event.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                permissions(row.getString("permissions")),
                Level.valueOf(row.getString("level")),
                findings,
                fingerprints,
                new Event.Tokens(
                        row.getInt("tokens_message"),
                        row.getInt("tokens_conversation"),
                        row.getInt("tokens_attachments"),
                        row.getInt("tokens_saved_by_redaction"),
                        row.getInt("tokens_saved_by_cutting")),
                row.getInt("characters"),
                row.getBoolean("answer_checked"),
                row.getInt("latency_millis"));
    }
}
