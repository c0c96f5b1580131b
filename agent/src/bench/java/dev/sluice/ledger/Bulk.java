package dev.sluice.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Iterator;

/** Writes very many events at once, without the flush that each commit has; only a benchmark can bear to lose them. */
public final class Bulk {
    private static final int EACH_COMMIT = 50_000;

    private Bulk() {}

    public static void write(Path file, Iterator<Event> events) throws SQLException {
        Ledger.open(file, Clock.systemUTC()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            for (int written = 1; events.hasNext(); written++) {
                Event event = events.next();
                EventRows.insert(
                        connection, event, event.at().atZone(ZoneOffset.UTC).toLocalDate());
                if (written % EACH_COMMIT == 0) {
                    connection.commit();
                }
            }
            connection.commit();
            try (PreparedStatement uncount = connection.prepareStatement("UPDATE event SET day = NULL")) {
                uncount.executeUpdate();
            }
            connection.commit();
        }
    }
}
