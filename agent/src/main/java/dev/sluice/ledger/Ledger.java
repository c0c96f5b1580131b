package dev.sluice.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Exposure events of one person on one machine, in SQLite: append-only, counts and keyed fingerprints.
 *
 * <p>Write-ahead log with {@code synchronous = FULL}: an event that was acknowledged survives the loss of power. One
 * commit costs one flush, and there is one commit per message a person sends.
 */
public final class Ledger implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final @Nullable Path setAside;
    private Connection connection;
    private boolean stuck;

    private Ledger(Path file, @Nullable Path setAside) throws SQLException {
        this.file = file;
        this.connection = connect(file);
        this.setAside = setAside;
    }

    /**
     * Opens or creates a ledger; a damaged one is set aside under a new name, never deleted.
     *
     * @throws LedgerUnavailable if the file cannot be opened, or a newer agent wrote it
     */
    public static Ledger open(Path file, Clock clock) {
        try {
            return new Ledger(file, null);
        } catch (SQLException e) {
            if (!isDamaged(e)) {
                throw new LedgerUnavailable(
                        "the ledger " + file + " cannot be opened: check its rights and the disk", e);
            }
        }
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
            return new Ledger(file, aside);
        } catch (IOException | SQLException e) {
            throw new LedgerUnavailable("the ledger " + file + " is damaged and could not be set aside", e);
        }
    }

    /** Where a damaged ledger was put when this one was opened, or null. */
    public @Nullable Path setAside() {
        return setAside;
    }

    /** Keeps an event; when this returns it is on disk. */
    public void append(Event event) {
        write(() -> {
            EventRows.insert(connection, event);
            return true;
        });
    }

    /** Keeps what a person says about a finding; when this returns it is on disk. Returns its id. */
    public long append(Dismissal dismissal) {
        return write(() -> AnswerRows.insert(connection, dismissal));
    }

    /** Takes a dismissal back and returns whether there was one to take back; it stays counted. */
    public boolean revoke(long dismissal, Instant at) {
        return write(() -> AnswerRows.revoke(connection, dismissal, at));
    }

    public void append(Pause pause) {
        write(() -> {
            AnswerRows.insert(connection, pause);
            return true;
        });
    }

    /** Returns every dismissal, the latest first, those taken back included. */
    public List<Dismissal> dismissals() {
        return read(() -> AnswerRows.dismissals(connection));
    }

    /** Returns every pause, the latest first. */
    public List<Pause> pauses() {
        return read(() -> AnswerRows.pauses(connection));
    }

    /** Returns the events of a span of time in order, the end excluded. */
    public List<Event> events(Instant from, Instant to) {
        return read(() -> EventRows.select(connection, from, to));
    }

    /** Removes everything before a moment and returns how many events went. */
    public synchronized int purgeBefore(Instant moment) {
        try {
            unstick();
            connection.setAutoCommit(false);
            int removed = EventRows.deleteBefore(connection, moment);
            connection.commit();
            connection.setAutoCommit(true);
            if (removed > 0) {
                execute(connection, "VACUUM");
            }
            return removed;
        } catch (SQLException e) {
            rollBack();
            throw new LedgerUnavailable("the ledger could not be purged", e);
        }
    }

    /** Tells whether SQLite finds the file sound. */
    public synchronized boolean isSound() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            return rows.next() && "ok".equals(rows.getString(1));
        } catch (SQLException e) {
            return false;
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

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            execute(connection, "PRAGMA busy_timeout = " + BUSY_MILLIS);
            execute(connection, "PRAGMA journal_mode = WAL");
            execute(connection, "PRAGMA synchronous = FULL");
            execute(connection, "PRAGMA foreign_keys = ON");
            execute(connection, "PRAGMA secure_delete = ON");
            Schema.migrate(connection);
            return connection;
        } catch (SQLException | LedgerUnavailable e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isDamaged(SQLException e) {
        int primaryCode = e.getErrorCode() & 0xFF;
        return primaryCode == 11 || primaryCode == 26;
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private synchronized <T> T read(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger could not be read", e);
        }
    }

    private synchronized <T> T write(Work<T> work) {
        try {
            unstick();
            connection.setAutoCommit(false);
            T done = work.run();
            connection.commit();
            return done;
        } catch (SQLException e) {
            rollBack();
            throw new LedgerUnavailable("the ledger could not be written: is the disk full?", e);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
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
            connection = connect(file);
            stuck = false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
