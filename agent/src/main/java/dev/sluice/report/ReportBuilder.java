package dev.sluice.report;

import dev.sluice.ledger.Event;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.ProductLine;
import dev.sluice.report.ExposureReport.Avoided;
import dev.sluice.report.ExposureReport.Conversation;
import dev.sluice.report.ExposureReport.Day;
import dev.sluice.report.ExposureReport.LineUse;
import dev.sluice.report.ExposureReport.Repeated;
import dev.sluice.report.ExposureReport.Totals;
import dev.sluice.report.ExposureReport.Trend;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums events up. */
public final class ReportBuilder {
    private static final int MOST_ROWS = 20;
    private static final int FEWEST_DAYS_FOR_TREND = 4;

    private final Function<String, @Nullable ProductLine> lines;
    private final ZoneId zone;
    private final ExposureScore score;

    /** @param lines finds a product line by id, null when it is not known */
    public ReportBuilder(Function<String, @Nullable ProductLine> lines, ZoneId zone) {
        this.lines = lines;
        this.zone = zone;
        this.score = new ExposureScore(lines);
    }

    public ExposureReport build(List<Event> events, LocalDate from, LocalDate to) {
        List<Event> left = events.stream().filter(ExposureReport::left).toList();
        return new ExposureReport(
                from,
                to,
                totals(events),
                score.of(events),
                lineUses(events),
                types(left),
                levels(left),
                days(events, from, to),
                repeated(left),
                conversations(events),
                trend(events, from, to),
                avoided(events));
    }

    private Trend trend(List<Event> events, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        LocalDate middle = from.plusDays(days / 2);
        double before = 0;
        double after = 0;
        for (Event event : events) {
            if (day(event).isBefore(middle)) {
                before += score.weight(event);
            } else {
                after += score.weight(event);
            }
        }
        if (days < FEWEST_DAYS_FOR_TREND || before == 0) {
            return Trend.UNTOLD;
        }
        double ratio = after / before;
        return ratio < 0.8 ? Trend.LESS : ratio > 1.25 ? Trend.MORE : Trend.SAME;
    }

    private static Map<Event.Outcome, Avoided> avoided(List<Event> events) {
        Map<Event.Outcome, Avoided> avoided = new EnumMap<>(Event.Outcome.class);
        for (Event event : events) {
            if (!ExposureReport.left(event)) {
                Event.Tokens tokens = event.tokens();
                int kept = ExposureReport.sent(event)
                        ? tokens.savedByRedaction() + tokens.savedByCutting()
                        : tokens.message() + tokens.attachments();
                avoided.merge(event.outcome(), new Avoided(1, findings(event), kept), ReportBuilder::plus);
            }
        }
        return avoided;
    }

    private static Avoided plus(Avoided one, Avoided other) {
        return new Avoided(
                one.messages() + other.messages(), one.findings() + other.findings(), one.tokens() + other.tokens());
    }

    private LocalDate day(Event event) {
        return event.at().atZone(zone).toLocalDate();
    }

    private static Totals totals(List<Event> events) {
        List<Event> sent = events.stream().filter(ExposureReport::sent).toList();
        return new Totals(
                events.size(),
                sent.size(),
                sum(sent, ReportBuilder::tokensSent),
                sum(
                        events,
                        event -> event.tokens().savedByRedaction()
                                + event.tokens().savedByCutting()),
                sum(events, event -> ExposureReport.left(event) ? findings(event) : 0),
                sum(events, event -> ExposureReport.left(event) ? 0 : findings(event)));
    }

    private List<LineUse> lineUses(List<Event> events) {
        return events.stream()
                .filter(ExposureReport::sent)
                .collect(Collectors.groupingBy(Event::line))
                .entrySet()
                .stream()
                .map(entry -> lineUse(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(LineUse::weight).reversed().thenComparing(LineUse::line))
                .toList();
    }

    private LineUse lineUse(String id, List<Event> events) {
        ProductLine line = lines.apply(id);
        return new LineUse(
                id,
                events.get(events.size() - 1).lineClass(),
                events.size(),
                sum(events, ReportBuilder::tokensSent),
                sum(events, event -> ExposureReport.left(event) ? findings(event) : 0),
                events.stream().mapToDouble(score::weight).sum(),
                day(events.get(0)),
                line);
    }

    private static Map<FindingType, Integer> types(List<Event> left) {
        Map<FindingType, Integer> types = new EnumMap<>(FindingType.class);
        left.forEach(event -> event.findings().forEach((type, count) -> types.merge(type, count, Integer::sum)));
        return types;
    }

    private static Map<Level, Integer> levels(List<Event> left) {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        left.forEach(event -> levels.merge(event.level(), 1, Integer::sum));
        return levels;
    }

    private List<Day> days(List<Event> events, LocalDate from, LocalDate to) {
        Map<LocalDate, List<Event>> byDay =
                events.stream().collect(Collectors.groupingBy(this::day, TreeMap::new, Collectors.toList()));
        return from.datesUntil(to.plusDays(1))
                .map(day -> day(day, byDay.getOrDefault(day, List.of())))
                .toList();
    }

    private static Day day(LocalDate date, List<Event> events) {
        Totals totals = totals(events);
        return new Day(date, totals.tokensSent(), totals.findingsSent(), totals.findingsAvoided());
    }

    private static List<Repeated> repeated(List<Event> left) {
        record Use(Event event, Event.Fingerprint fingerprint) {}
        return left.stream()
                .flatMap(event -> event.fingerprints().stream().map(mac -> new Use(event, mac)))
                .collect(Collectors.groupingBy(Use::fingerprint))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Repeated(
                        entry.getKey().type(),
                        entry.getValue().size(),
                        distinct(entry.getValue(), use -> use.event().conversation()),
                        distinct(entry.getValue(), use -> use.event().line())))
                .sorted(Comparator.comparingInt(Repeated::times).reversed().thenComparing(Repeated::type))
                .limit(MOST_ROWS)
                .toList();
    }

    private static List<Conversation> conversations(List<Event> events) {
        return events.stream()
                .filter(event -> ExposureReport.sent(event) && event.conversation() != null)
                .collect(Collectors.groupingBy(event -> String.valueOf(event.conversation())))
                .values()
                .stream()
                .map(messages -> new Conversation(
                        messages.get(0).line(),
                        messages.size(),
                        sum(messages, event -> event.tokens().conversation())))
                .filter(conversation -> conversation.messages() > 1)
                .sorted(Comparator.comparingInt(Conversation::tokensWithHistory).reversed())
                .limit(MOST_ROWS)
                .toList();
    }

    private static int tokensSent(Event event) {
        Event.Tokens tokens = event.tokens();
        return Math.max(
                0, tokens.message() + tokens.attachments() - tokens.savedByRedaction() - tokens.savedByCutting());
    }

    private static int findings(Event event) {
        return event.findings().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int sum(List<Event> events, ToIntFunction<Event> amount) {
        return (int) Math.min(
                Integer.MAX_VALUE, events.stream().mapToLong(amount::applyAsInt).sum());
    }

    private static <T> int distinct(List<T> items, Function<T, @Nullable String> key) {
        return (int) items.stream()
                .map(item -> String.valueOf(key.apply(item)))
                .distinct()
                .count();
    }
}
