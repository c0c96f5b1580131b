package dev.sluice.ledger;

import dev.sluice.policy.FindingType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value or chat that has come up again and has another fingerprint than before, because the key was changed.
 *
 * @param type of the value, null for a chat
 * @param former its fingerprint under an older key
 * @param now its fingerprint under the newest
 */
public record Renewal(@Nullable FindingType type, String former, String now) {
    private static final List<String> OF_VALUE =
            List.of("UPDATE fingerprint SET mac = ? WHERE mac = ?", "UPDATE dismissal SET mac = ? WHERE mac = ?");
    private static final List<String> OF_CHAT = List.of(
            "UPDATE event SET conversation = ?1 WHERE conversation = ?2 AND day IN"
                    + " (SELECT day FROM chat_day WHERE chat = (SELECT id FROM word WHERE text = 'chat:' || ?2))",
            "UPDATE dismissal SET conversation = ? WHERE conversation = ?");
    private static final String WORD = "UPDATE OR IGNORE word SET text = ? WHERE text = ?";

    /** Gives everything kept under the former fingerprint the new one, so that both count as the one they are. */
    void apply(Connection connection) throws SQLException {
        for (String statement : type == null ? OF_CHAT : OF_VALUE) {
            run(connection, statement, "");
        }
        run(connection, WORD, type == null ? RollUp.CHAT : type.name() + ":");
    }

    private void run(Connection connection, String sql, String prefix) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, prefix + now);
            statement.setString(2, prefix + former);
            statement.executeUpdate();
        }
    }
}
