package dev.sluice.report;

import dev.sluice.ledger.Selection;
import dev.sluice.policy.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a report of, as they wrote it; each may be missing.
 *
 * @param from first day
 * @param to last day, included
 * @param service id of a vendor or of one of its lines
 * @param level least sensitive level
 */
public record Asked(
        @Nullable String from,
        @Nullable String to,
        @Nullable String service,
        @Nullable String level) {
    public static final Asked NOTHING = new Asked(null, null, null, null);

    private static final int USUAL_DAYS = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int MOST_YEARS = 10;

    /** What was asked cannot be answered; the message says why and what would do. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        public Wrong(String field, String message) {
            super(message, null, false, false);
            this.field = field;
        }

        /** Which part is wrong: {@code from}, {@code to}, {@code service} or {@code level}. */
        public String field() {
            return field;
        }
    }

    /** The same as the query of an address; empty when nothing was given. */
    public String query() {
        StringBuilder query = new StringBuilder();
        put(query, "from", from);
        put(query, "to", to);
        put(query, "service", service);
        put(query, "level", level);
        return query.toString();
    }

    private static void put(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /**
     * The selection that is meant; without a first day it is thirty days long, without a last one it ends today.
     *
     * @throws Wrong if there can be no such selection
     */
    public Selection selection(Clock clock) {
        LocalDate last = to == null ? LocalDate.now(clock) : day("to", to);
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
        if (last.isBefore(first)) {
            throw new Wrong(
                    "from", "from " + first + " lies after to " + last + (to == null ? ", which is today" : ""));
        }
        if (ChronoUnit.YEARS.between(first, last) >= MOST_YEARS) {
            throw new Wrong("from", "from " + first + " to " + last + " is too long: ask for less than ten years");
        }
        return new Selection(first, last, service, level == null ? Level.PUBLIC : level(level));
    }

    /**
     * A day such as {@code 2026-11-23}.
     *
     * @throws Wrong if there is no such day
     */
    public static LocalDate day(String field, String written) {
        LocalDate day;
        try {
            day = LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new Wrong(field, field + " is not a day of the calendar; write it such as 2026-11-23");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Wrong(field, field + " must lie between 2000-01-01 and 2099-12-31");
        }
        return day;
    }

    private static Level level(String written) {
        for (Level known : Level.values()) {
            if (known.name().equals(written.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new Wrong("level", "level must be public, internal, confidential or regulated");
    }
}
