package dev.sluice.ledger;

import dev.sluice.ledger.Event.Fingerprint;
import dev.sluice.policy.FindingType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a person has told the agent beside events, as rows and back: dismissals and pauses. */
final class AnswerRows {
    private AnswerRows() {}

    static long insert(Connection connection, Dismissal dismissal) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO dismissal(at_millis, scope, detector, type, mac, conversation) VALUES (?,?,?,?,?,?)",
                Statement.RETURN_GENERATED_KEYS)) {
            row.setLong(1, dismissal.at().toEpochMilli());
            row.setString(2, dismissal.scope().name());
            row.setString(3, dismissal.detector());
            row.setString(4, dismissal.value().type().name());
            row.setString(5, dismissal.value().mac());
            if (dismissal.conversation() == null) {
                row.setNull(6, Types.VARCHAR);
            } else {
                row.setString(6, dismissal.conversation());
            }
            row.executeUpdate();
            try (ResultSet keys = row.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    static boolean revoke(Connection connection, long id, Instant at) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "UPDATE dismissal SET revoked_millis = ? WHERE id = ? AND revoked_millis IS NULL")) {
            row.setLong(1, at.toEpochMilli());
            row.setLong(2, id);
            return row.executeUpdate() > 0;
        }
    }

    static List<Dismissal> dismissals(Connection connection) throws SQLException {
        List<Dismissal> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM dismissal ORDER BY id DESC");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                long revoked = rows.getLong("revoked_millis");
                found.add(new Dismissal(
                        rows.getLong("id"),
                        Instant.ofEpochMilli(rows.getLong("at_millis")),
                        Dismissal.Scope.valueOf(rows.getString("scope")),
                        rows.getString("detector"),
                        new Fingerprint(FindingType.valueOf(rows.getString("type")), rows.getString("mac")),
                        rows.getString("conversation"),
                        revoked == 0 ? null : Instant.ofEpochMilli(revoked)));
            }
        }
        return found;
    }

    static void insert(Connection connection, Pause pause) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO pause VALUES (?,?)")) {
            row.setLong(1, pause.at().toEpochMilli());
            row.setLong(2, pause.until().toEpochMilli());
            row.executeUpdate();
        }
    }

    static List<Pause> pauses(Connection connection) throws SQLException {
        List<Pause> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM pause ORDER BY at_millis DESC");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Pause(Instant.ofEpochMilli(rows.getLong(1)), Instant.ofEpochMilli(rows.getLong(2))));
            }
        }
        return found;
    }
}
