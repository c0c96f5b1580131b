package dev.sluice.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;

/** Counts events that an agent wrote which knew no roll-ups: each gets its day, and the sums are made anew. */
final class Days {
    private static final String UNCOUNTED = "SELECT 1 FROM event WHERE day IS NULL AND at_millis >= ? LIMIT 1";
    /** The sign keeps the planner on the index of moments, where the next one is at hand. */
    private static final String NEXT =
            "SELECT at_millis FROM event WHERE +day IS NULL AND at_millis >= ? ORDER BY at_millis LIMIT 1";

    private static final String GIVE =
            "UPDATE event SET day = ? WHERE +day IS NULL AND at_millis >= ? AND at_millis < ?";

    private Days() {}

    static void count(Connection connection, ZoneId zone) throws SQLException {
        if (first(connection, UNCOUNTED, Long.MIN_VALUE).isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            OptionalLong next = first(connection, NEXT, Long.MIN_VALUE);
            while (next.isPresent()) {
                LocalDate day = day(next.getAsLong(), zone);
                give(connection, day, zone);
                next = first(connection, NEXT, start(day.plusDays(1), zone));
            }
            RollUp.renewUpTo(connection, Long.MAX_VALUE);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void give(Connection connection, LocalDate day, ZoneId zone) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(GIVE)) {
            row.setLong(1, day.toEpochDay());
            row.setLong(2, start(day, zone));
            row.setLong(3, start(day.plusDays(1), zone));
            row.executeUpdate();
        }
    }

    private static OptionalLong first(Connection connection, String sql, long from) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, from);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
