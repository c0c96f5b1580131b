package dev.sluice.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The one connection to a ledger's file; what is done over it is done one after the other. Thread safe. */
final class Access implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;
    private static final int BREATH_NANOS = 1_000_000;
    private static final int BUSY = 5;
    /** A transaction that begins as a reader and goes on as a writer is refused at once when another has written. */
    private static final String BEGIN_AS_WRITER = "IMMEDIATE";

    private final Path file;
    private final Clock clock;
    private Connection connection;
    private boolean stuck;
    private @Nullable Path setAside;

    /** @throws LedgerUnavailable if the file cannot be opened, or a newer agent wrote it */
    Access(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.connection = open();
    }

    /** Where a damaged file was put, or null. */
    synchronized @Nullable Path setAside() {
        return setAside;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    synchronized <T> T read(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            renewIfDamaged(e);
            throw new LedgerUnavailable("the ledger " + file + " could not be read", e);
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
            renewIfDamaged(e);
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

    private Connection open() {
        try {
            return connect();
        } catch (SQLException e) {
            if (!Damage.isIn(e)) {
                throw new LedgerUnavailable(
                        "the ledger " + file + " cannot be opened: check its rights and the disk", e);
            }
            return openAnew();
        }
    }

    private Connection openAnew() {
        try {
            setAside = Damage.setAside(file, clock);
            return connect();
        } catch (IOException | SQLException e) {
            throw new LedgerUnavailable("the ledger " + file + " is damaged and could not be set aside", e);
        }
    }

    /** Damage in the middle of a file shows when that is first read; what is asked next gets a new ledger. */
    private void renewIfDamaged(SQLException e) {
        if (Damage.isIn(e)) {
            close();
            connection = openAnew();
            throw new LedgerUnavailable(
                    "the ledger was damaged; it is set aside as " + setAside + " and a new one was begun", e);
        }
    }

    /**
     * Two processes that open a new file at once are in each other's way while one of them turns the write-ahead log on,
     * and SQLite does not make the other wait for that.
     */
    private Connection connect() throws SQLException {
        long patience = System.nanoTime() + BUSY_MILLIS * 1_000_000L;
        while (true) {
            try {
                return connectOnce();
            } catch (SQLException e) {
                if ((e.getErrorCode() & 0xFF) != BUSY || System.nanoTime() > patience) {
                    throw e;
                }
                LockSupport.parkNanos(BREATH_NANOS);
            }
        }
    }

    private Connection connectOnce() throws SQLException {
        Properties how = new Properties();
        how.setProperty("transaction_mode", BEGIN_AS_WRITER);
        Connection fresh = DriverManager.getConnection("jdbc:sqlite:" + file, how);
        try {
            execute(fresh, "PRAGMA busy_timeout = " + BUSY_MILLIS);
            execute(fresh, "PRAGMA journal_mode = WAL");
            execute(fresh, "PRAGMA synchronous = FULL");
            execute(fresh, "PRAGMA foreign_keys = ON");
            execute(fresh, "PRAGMA secure_delete = ON");
            Schema.migrate(fresh);
            Days.count(fresh, clock.getZone());
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
