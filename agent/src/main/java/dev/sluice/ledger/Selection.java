package dev.sluice.ledger;

import dev.sluice.policy.Level;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that count.
 *
 * @param from first day
 * @param to last day, included
 * @param service id of a vendor or of one of its lines, null for all
 * @param least least sensitive level
 */
public record Selection(
        LocalDate from, LocalDate to, @Nullable String service, Level least) {

    /** Every event of a span of days. */
    public static Selection of(LocalDate from, LocalDate to) {
        return new Selection(from, to, null, Level.PUBLIC);
    }

    public Selection between(LocalDate first, LocalDate last) {
        return new Selection(first, last, service, least);
    }

    /** A condition on roll-ups that hold a line's id as text. */
    Condition onText() {
        return condition("(line = ? OR line >= ? AND line < ?)", "");
    }

    /** A condition on roll-ups that hold a line as a word's number. */
    Condition onWord() {
        return condition("line IN (SELECT id FROM word WHERE text = ? OR text >= ? AND text < ?)", RollUp.LINE);
    }

    /** A condition on events under the name {@code e}. */
    Condition onEvents() {
        Condition onText = onText();
        return new Condition(onText.where().replace("level >=", RollUp.LEVEL + " >="), onText.values());
    }

    /** The lines of a vendor lie between its id with a slash and with the character after the slash. */
    private Condition condition(String ofService, String prefix) {
        List<Object> values = new ArrayList<>(List.of(from.toEpochDay(), to.toEpochDay(), least.ordinal()));
        String days = " WHERE day BETWEEN ? AND ? AND level >= ?";
        if (service == null) {
            return new Condition(days, values);
        }
        values.addAll(List.of(prefix + service, prefix + service + "/", prefix + service + "0"));
        return new Condition(days + " AND " + ofService, values);
    }

    /** @param values what fills the places, in order */
    record Condition(String where, List<Object> values) {
        void fill(PreparedStatement query) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
        }
    }
}
