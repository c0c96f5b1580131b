package dev.sluice.ledger;

import dev.sluice.ledger.Selection.Condition;
import dev.sluice.policy.Action;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as events, with three queries however many there are. */
record EventReader(Connection connection, Condition condition) {

    List<Event> events() throws SQLException {
        Map<Long, Map<FindingType, Integer>> findings = new HashMap<>();
        each(
                details("finding", "count"),
                row -> findings.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(FindingType.class))
                        .put(FindingType.valueOf(row.getString(2)), row.getInt(3)));
        Map<Long, List<Event.Fingerprint>> fingerprints = new HashMap<>();
        each(
                details("fingerprint", "mac"),
                row -> fingerprints
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Event.Fingerprint(FindingType.valueOf(row.getString(2)), row.getString(3))));
        List<Event> events = new ArrayList<>();
        each(
                "SELECT id, " + EventRows.COLUMNS + " FROM event e" + condition.where() + " ORDER BY at_millis, id",
                row -> events.add(read(
                        row,
                        findings.getOrDefault(row.getLong("id"), Map.of()),
                        fingerprints.getOrDefault(row.getLong("id"), List.of()))));
        return events;
    }

    private String details(String table, String column) {
        return "SELECT d.event, d.type, d." + column + " FROM event e CROSS JOIN " + table + " d ON d.event = e.id"
                + condition.where() + " ORDER BY d.rowid";
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            condition.fill(query);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static List<String> permissions(@Nullable String ids) {
        return ids == null ? List.of() : List.of(ids.split(EventRows.BETWEEN, -1));
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
