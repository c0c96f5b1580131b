package dev.sluice.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One product line of one vendor, a file of {@code policies/services/}.
 *
 * @param id {@code vendor/line}, the file's path
 * @param vendor as people write it, such as {@code OpenAI}
 * @param aliases other and former names
 * @param hosts where it is used, {@code *} for a region or tenant; the same host may carry several lines
 * @param answers one per question, never missing; what is not known is said to be unknown
 * @param recognise alternatives; the line is recognised when every condition of one of them holds
 */
public record ProductLine(
        String id,
        String vendor,
        String name,
        List<String> aliases,
        LineClass lineClass,
        LifeCycle lifeCycle,
        List<String> hosts,
        Map<Question, Answer> answers,
        List<Modifier> modifiers,
        List<Recognition> recognise,
        List<Link> links) {

    /** Age from which a fact is shown as stale. */
    public static final int STALE_AFTER_DAYS = 180;

    /** The first part of the id, such as {@code openai}. */
    public String service() {
        return id.substring(0, id.indexOf('/'));
    }

    public @Nullable Modifier modifier(String modifierId) {
        return modifiers.stream()
                .filter(modifier -> modifier.id().equals(modifierId))
                .findFirst()
                .orElse(null);
    }

    /** The address of a link, or null when the line has none of that id. */
    public @Nullable String link(String linkId) {
        return links.stream()
                .filter(link -> link.id().equals(linkId))
                .map(Link::address)
                .findFirst()
                .orElse(null);
    }

    /** The seven things to ask about a product line. */
    public enum Question {
        TRAINED_ON,
        STORED,
        DELETABLE,
        SEEN_BY_PEOPLE,
        CROSSES_BORDERS,
        ISOLATED_AND_GOVERNED,
        TERMS;

        /** As written in files and JSON, such as {@code trained-on}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
            @Nullable Contested contested) {

        /** The newest day on which a source was read, or null without sources. */
        public @Nullable LocalDate checked() {
            return sources.stream().map(Source::seen).max(LocalDate::compareTo).orElse(null);
        }

        /** Whether the newest source was read more than {@code STALE_AFTER_DAYS} days before the given day. */
        public boolean isStale(LocalDate today) {
            LocalDate checked = checked();
            return checked != null && checked.isBefore(today.minusDays(STALE_AFTER_DAYS));
        }
    }

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
     * @param host exact host name, or null for any of the line's hosts
     * @param account attributes of the account in use and the values accepted for each, {@code *} for any value
     * @param unless attributes of the account in use that speak against this line
     * @param badges ids of page badges, one of which must be present; empty for no such condition
     */
    public record Recognition(
            @Nullable String host,
            Map<String, List<String>> account,
            Map<String, List<String>> unless,
            List<String> badges,
            @Nullable Boolean loggedIn,
            Confidence confidence) {}

    /** A vendor page a person can act on, such as the switch that turns training off. */
    public record Link(String id, String address) {}
}
