package dev.sluice.ledger;

import dev.sluice.ledger.Selection.Condition;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exposure events of one person on one machine, in SQLite: append-only, counts and keyed fingerprints.
 *
 * <p>Write-ahead log with {@code synchronous = FULL}: an event that was acknowledged survives the loss of power. One
 * commit costs one flush, and there is one commit per message a person sends.
 */
public final class Ledger implements AutoCloseable {
    private final Access access;
    private final ZoneId zone;

    private Ledger(Path file, Clock clock) {
        this.access = new Access(file, clock);
        this.zone = clock.getZone();
    }

    /**
     * Opens or creates a ledger; a damaged one is set aside under a new name, never deleted.
     *
     * @param clock its zone says which day an event is counted on
     * @throws LedgerUnavailable if the file cannot be opened, or a newer agent wrote it
     */
    public static Ledger open(Path file, Clock clock) {
        return new Ledger(file, clock);
    }

    /** Where a damaged ledger was put that this one replaces, or null. */
    public @Nullable Path setAside() {
        return access.setAside();
    }

    /** Keeps an event; when this returns it is on disk. */
    public void append(Event event) {
        append(List.of(event));
    }

    /** Keeps an event whose values or chat had other fingerprints before, and returns its number. */
    public long append(Event event, List<Renewal> renewals) {
        return access.write(on -> {
            renew(on, renewals);
            long number = EventRows.insert(on, event, dayOf(event.at()));
            RollUp.add(on, number);
            return number;
        });
    }

    /** Notes that a person verified the answer to what an event tells of; returns whether it is still kept. */
    public boolean answerChecked(long event) {
        return access.write(on -> EventRows.answerChecked(on, event));
    }

    /** Gives what is kept under former fingerprints the new ones. */
    public void renew(List<Renewal> renewals) {
        access.write(on -> {
            renew(on, renewals);
            return true;
        });
    }

    private static void renew(Connection on, List<Renewal> renewals) throws SQLException {
        for (Renewal renewal : renewals) {
            renewal.apply(on);
        }
    }

    /** Keeps all of these events or none. */
    public void append(List<Event> events) {
        access.write(on -> {
            for (Event event : events) {
                RollUp.add(on, EventRows.insert(on, event, dayOf(event.at())));
            }
            return true;
        });
    }

    /** Keeps what a person says about a finding; when this returns it is on disk. Returns its id. */
    public long append(Dismissal dismissal) {
        return access.write(on -> AnswerRows.insert(on, dismissal));
    }

    /** Takes a dismissal back and returns whether there was one to take back; it stays counted. */
    public boolean revoke(long dismissal, Instant at) {
        return access.write(on -> AnswerRows.revoke(on, dismissal, at));
    }

    public void append(Pause pause) {
        access.write(on -> {
            AnswerRows.insert(on, pause);
            return true;
        });
    }

    /** Returns every dismissal, the latest first, those taken back included. */
    public List<Dismissal> dismissals() {
        return access.read(AnswerRows::dismissals);
    }

    /** Returns every pause, the latest first. */
    public List<Pause> pauses() {
        return access.read(AnswerRows::pauses);
    }

    /** Returns the events of a span of time in order, the end excluded. */
    public List<Event> events(Instant from, Instant to) {
        Condition span = new Condition(
                " WHERE at_millis >= ? AND at_millis < ?", List.of(from.toEpochMilli(), to.toEpochMilli()));
        return access.read(on -> new EventReader(on, span).events());
    }

    /** Returns the selected events in order. */
    public List<Event> events(Selection selection) {
        return access.read(on -> new EventReader(on, selection.onEvents()).events());
    }

    /** Returns the ids of all product lines that were used. */
    public List<String> lines() {
        return access.read(Sums::lines);
    }

    /** What was summed up of a selection, read as one state of the ledger. */
    public <T> T sums(Selection selection, Reading<T> reading) {
        return access.read(on -> reading.of(new Sums(on, selection)));
    }

    /** Something made of sums. */
    public interface Reading<T> {
        T of(Sums sums) throws SQLException;
    }

    /** Removes everything before a moment and returns how many events went. */
    public int purgeBefore(Instant moment) {
        int removed = access.write(on -> {
            int events = EventRows.deleteBefore(on, moment);
            if (events > 0) {
                RollUp.renewUpTo(on, dayOf(moment).toEpochDay());
            }
            return events;
        });
        if (removed > 0) {
            access.shrink();
        }
        return removed;
    }

    /** Tells whether SQLite finds the file sound. */
    public boolean isSound() {
        try {
            return access.read(on -> {
                try (Statement statement = on.createStatement();
                        ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
                    return rows.next() && "ok".equals(rows.getString(1));
                }
            });
        } catch (LedgerUnavailable e) {
            return false;
        }
    }

    @Override
    public void close() {
        access.close();
    }

    /** The day on which something of a moment is counted. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
