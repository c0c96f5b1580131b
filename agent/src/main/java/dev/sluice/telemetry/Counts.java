package dev.sluice.telemetry;

import dev.sluice.ledger.Event;
import dev.sluice.policy.FindingType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in a span of time that lies within one day, in counts by groups. No site, conversation, fingerprint or
 * moment of an event is in here, and nothing else of the ledger leaves the machine.
 *
 * @param to the span's end, excluded
 */
record Counts(Instant from, Instant to, Map<Group, Sums> groups, Map<Kind, Integer> findings) {

    /** How one kind of message ended at one product line; words as they are sent. */
    record Group(String service, String tier, String level, String outcome) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return toString().compareTo(other.toString());
        }
    }

    /** One kind of finding at one product line. */
    record Kind(String service, String tier, String type, String outcome) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return toString().compareTo(other.toString());
        }
    }

    /** @param tokens those that left */
    record Sums(int messages, int tokens) {
        Sums plus(Sums other) {
            return new Sums(messages + other.messages, tokens + other.tokens);
        }
    }

    static Counts of(List<Event> events, Instant from, Instant to) {
        Map<Group, Sums> groups = new TreeMap<>();
        Map<Kind, Integer> findings = new TreeMap<>();
        for (Event event : events) {
            String tier = event.lineClass().key();
            String outcome = word(event.outcome());
            Group group = new Group(event.line(), tier, word(event.level()), outcome);
            int tokens = left(event.outcome()) ? event.tokens().message() : 0;
            groups.merge(group, new Sums(1, tokens), Sums::plus);
            for (Map.Entry<FindingType, Integer> found : event.findings().entrySet()) {
                findings.merge(
                        new Kind(event.line(), tier, word(found.getKey()), outcome), found.getValue(), Integer::sum);
            }
        }
        return new Counts(from, to, groups, findings);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Cuts a span at midnight UTC, so that whoever adds counts up by day need not divide any. */
    static List<Instant> cuts(Instant from, Instant to) {
        List<Instant> cuts = new ArrayList<>(List.of(from));
        LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC).plusDays(1);
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        while (midnight.isBefore(to)) {
            cuts.add(midnight);
            day = day.plusDays(1);
            midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        cuts.add(to);
        return cuts;
    }

    private static boolean left(Event.Outcome outcome) {
        return switch (outcome) {
            case SENT, SENT_ANYWAY, SENT_REDACTED, SENT_CUT -> true;
            case EDITED, CANCELLED, BLOCKED -> false;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
