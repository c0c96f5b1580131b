package dev.sluice.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;

/** The one connection to a ledger's file; what is done over it is done one after the other. Thread safe. */
final class Access implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final ZoneId zone;
    private Connection connection;
    private boolean stuck;

    Access(Path file, ZoneId zone) throws SQLException {
        this.file = file;
        this.zone = zone;
        this.connection = connect();
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    synchronized <T> T read(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger could not be read", e);
        }
    }

    /** All of the work, on disk when this returns, or none of it. */
    synchronized <T> T write(Work<T> work) {
        try {
            unstick();
            connection.setAutoCommit(false);
            T done = work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return done;
        } catch (SQLException e) {
            rollBack();
            throw new LedgerUnavailable("the ledger could not be written: is the disk full?", e);
        }
    }

    /** Gives the room of deleted rows back. */
    synchronized void shrink() {
        try {
            execute(connection, "VACUUM");
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger could not be made smaller: is the disk full?", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger could not be closed", e);
        }
    }

    private Connection connect() throws SQLException {
        Connection fresh = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            execute(fresh, "PRAGMA busy_timeout = " + BUSY_MILLIS);
            execute(fresh, "PRAGMA journal_mode = WAL");
            execute(fresh, "PRAGMA synchronous = FULL");
            execute(fresh, "PRAGMA foreign_keys = ON");
            execute(fresh, "PRAGMA secure_delete = ON");
            Schema.migrate(fresh);
            Days.count(fresh, zone);
            return fresh;
        } catch (SQLException | LedgerUnavailable e) {
            fresh.close();
            throw e;
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            stuck = true;
        }
    }

    /**
     * On a full disk SQLite rolls back by itself, the driver does not notice and believes for ever that a transaction is
     * open; only a new connection helps.
     */
    private void unstick() throws SQLException {
        if (stuck) {
            connection.close();
            connection = connect();
            stuck = false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
