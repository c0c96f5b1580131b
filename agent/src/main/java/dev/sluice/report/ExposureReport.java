package dev.sluice.report;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.Selection;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person gave away in a span of days, in counts.
 *
 * @param selection what was asked for
 * @param score see {@link ExposureScore}
 * @param lines heaviest exposure first
 * @param repeated values that left more than once, most often first; the value itself is not known here
 */
public record ExposureReport(
        Selection selection,
        Totals totals,
        int score,
        List<LineUse> lines,
        Map<FindingType, Integer> types,
        Map<Level, Integer> levels,
        List<Day> days,
        List<Repeated> repeated,
        List<Conversation> conversations,
        Trend trend,
        Map<Event.Outcome, Avoided> avoided,
        OwnWord ownWord) {

    /** The first day. */
    public LocalDate from() {
        return selection.from();
    }

    /** The last day, included. */
    public LocalDate to() {
        return selection.to();
    }

    /** How the second half of the span compares with the first. */
    public enum Trend {
        UNTOLD,
        LESS,
        SAME,
        MORE
    }

    /** What did not leave because a person or the policy kept it. */
    public record Avoided(int messages, int findings, int tokens) {}

    /** Sums over the whole span; tokens are those that left. */
    public record Totals(
            int events, int sent, int tokensSent, int tokensSaved, int findingsSent, int findingsAvoided) {}

    /**
     * What went to one product line.
     *
     * @param firstUse first day in the span on which something was sent there
     */
    public record LineUse(
            String line,
            LineClass lineClass,
            int sent,
            int tokens,
            int findings,
            double weight,
            LocalDate firstUse,
            @Nullable ProductLine known) {
        public String name() {
            return known == null ? line : known.name();
        }
    }

    /** One day of the span, days without events included. */
    public record Day(LocalDate date, int tokens, int findingsSent, int findingsAvoided) {
        /** Both under the date of this one. */
        Day plus(Day other) {
            return new Day(
                    date,
                    tokens + other.tokens,
                    findingsSent + other.findingsSent,
                    findingsAvoided + other.findingsAvoided);
        }
    }

    /** A value that left several times, told apart by type and a short ordinal only. */
    public record Repeated(FindingType type, int times, int conversations, int lines) {}

    /** A conversation that sends much of its history again and again. */
    public record Conversation(String line, int messages, int tokensWithHistory) {}

    /** Tells whether what was found left the machine. */
    static boolean left(Event.Outcome outcome) {
        return switch (outcome) {
            case SENT, SENT_ANYWAY -> true;
            case SENT_REDACTED, SENT_CUT, EDITED, CANCELLED, BLOCKED -> false;
        };
    }

    /** Tells whether anything at all was sent. */
    static boolean sent(Event.Outcome outcome) {
        return switch (outcome) {
            case SENT, SENT_ANYWAY, SENT_REDACTED, SENT_CUT -> true;
            case EDITED, CANCELLED, BLOCKED -> false;
        };
    }
}
