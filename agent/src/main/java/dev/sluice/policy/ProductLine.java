package dev.sluice.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One product line of one vendor, a file of {@code policies/services/}.
 *
 * @param id {@code vendor/line}, the file's path
 * @param aliases other and former names
 * @param hosts where it is used; the same host may carry several lines
 * @param answers one per question, never missing; what is not known is said to be unknown
 * @param recognise alternatives; the line is recognised when every condition of one of them holds
 */
public record ProductLine(
        String id,
        String name,
        List<String> aliases,
        LineClass lineClass,
        LifeCycle lifeCycle,
        List<String> hosts,
        Map<Question, Answer> answers,
        List<Modifier> modifiers,
        List<Recognition> recognise,
        List<Link> links) {

    /** The seven things to ask about a product line. */
    public enum Question {
        TRAINED_ON,
        STORED,
        DELETABLE,
        SEEN_BY_PEOPLE,
        CROSSES_BORDERS,
        ISOLATED_AND_GOVERNED,
        TERMS
    }

    public enum Value {
        YES,
        NO,
        CHOICE,
        UNKNOWN
    }

    public enum LifeCycle {
        ACTIVE,
        RENAMED,
        RETIRED
    }

    /**
     * @param text explanation in plain words
     * @param days upper bound of routine storage or deletion, null when open-ended or unknown
     * @param sources empty only when the value is unknown
     */
    public record Answer(
            Value value,
            String text,
            @Nullable Integer days,
            List<Source> sources,
            @Nullable LocalDate validFrom,
            @Nullable Contested contested) {}

    /** Where a fact was read, and when. */
    public record Source(String address, SourceKind kind, LocalDate seen) {}

    public enum SourceKind {
        OFFICIAL,
        SECONDARY,
        RECALLED
    }

    /** An opposing account of the same fact. */
    public record Contested(String text, @Nullable Source source) {}

    /** Something that changes answers: training switched off, a temporary chat, a region, a zero-retention agreement. */
    public record Modifier(String id, String text, Map<Question, Answer> answers) {}

    /**
     * Conditions that all have to hold.
     *
     * @param host exact host name, or null for any
     * @param account attributes of the account in use and the values accepted for each
     * @param badges ids of page badges, one of which must be present; empty for no such condition
     */
    public record Recognition(
            @Nullable String host,
            Map<String, List<String>> account,
            List<String> badges,
            @Nullable Boolean loggedIn,
            Confidence confidence) {}

    /** A vendor page a person can act on, such as the switch that turns training off. */
    public record Link(String id, String address) {}
}
