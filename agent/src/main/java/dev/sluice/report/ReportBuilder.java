package dev.sluice.report;

import dev.sluice.ledger.Event;
import dev.sluice.ledger.Ledger;
import dev.sluice.ledger.Selection;
import dev.sluice.ledger.Sums;
import dev.sluice.ledger.Sums.Use;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a report of the ledger's sums. */
public final class ReportBuilder {
    private static final int MOST_ROWS = 20;
    private static final int FEWEST_DAYS_FOR_TREND = 4;

    private final Function<String, @Nullable ProductLine> lines;
    private final ExposureScore score;

    /** @param lines finds a product line by id, null when it is not known */
    public ReportBuilder(Function<String, @Nullable ProductLine> lines) {
        this.lines = lines;
        this.score = new ExposureScore(lines);
    }

    public ExposureReport build(Ledger ledger, Selection selection) {
        List<Use> uses = ledger.sums(selection, Sums::uses);
        return new ExposureReport(
                selection,
                totals(uses),
                score.of(uses),
                lineUses(uses),
                counts(ledger.sums(selection, Sums::kinds)),
                levels(uses),
                days(selection, ledger.sums(selection, Sums::days)),
                repeated(ledger.sums(selection, sums -> sums.repeated(MOST_ROWS))),
                conversations(ledger.sums(selection, sums -> sums.chats(MOST_ROWS))),
                trend(ledger, selection),
                avoided(uses),
                OwnWord.of(ledger, selection));
    }

    private Trend trend(Ledger ledger, Selection selection) {
        long days = ChronoUnit.DAYS.between(selection.from(), selection.to()) + 1;
        if (days < FEWEST_DAYS_FOR_TREND) {
            return Trend.UNTOLD;
        }
        LocalDate middle = selection.from().plusDays(days / 2);
        double before = weight(ledger, selection.between(selection.from(), middle.minusDays(1)));
        double after = weight(ledger, selection.between(middle, selection.to()));
        if (before == 0) {
            return Trend.UNTOLD;
        }
        double ratio = after / before;
        return ratio < 0.8 ? Trend.LESS : ratio > 1.25 ? Trend.MORE : Trend.SAME;
    }

    private double weight(Ledger ledger, Selection selection) {
        return score.weight(ledger.sums(selection, Sums::uses));
    }

    private static Map<Event.Outcome, Avoided> avoided(List<Use> uses) {
        Map<Event.Outcome, Avoided> avoided = new EnumMap<>(Event.Outcome.class);
        for (Use use : uses) {
            if (!ExposureReport.left(outcome(use))) {
                long tokens = ExposureReport.sent(outcome(use)) ? use.saved() : use.tokens();
                avoided.merge(
                        outcome(use),
                        new Avoided(count(use.messages()), count(use.findings()), count(tokens)),
                        ReportBuilder::plus);
            }
        }
        return avoided;
    }

    private static Avoided plus(Avoided one, Avoided other) {
        return new Avoided(
                one.messages() + other.messages(), one.findings() + other.findings(), one.tokens() + other.tokens());
    }

    private static Totals totals(List<Use> uses) {
        List<Use> sent =
                uses.stream().filter(use -> ExposureReport.sent(outcome(use))).toList();
        return new Totals(
                sum(uses, Use::messages),
                sum(sent, Use::messages),
                sum(sent, Use::tokens),
                sum(uses, Use::saved),
                sum(uses, use -> ExposureReport.left(outcome(use)) ? use.findings() : 0),
                sum(uses, use -> ExposureReport.left(outcome(use)) ? 0 : use.findings()));
    }

    private List<LineUse> lineUses(List<Use> uses) {
        return uses.stream()
                .filter(use -> ExposureReport.sent(outcome(use)))
                .collect(Collectors.groupingBy(use -> use.route().line()))
                .entrySet()
                .stream()
                .map(entry -> lineUse(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(LineUse::weight).reversed().thenComparing(LineUse::line))
                .toList();
    }

    /** A line whose contract changed has that of its last day. */
    private LineUse lineUse(String id, List<Use> uses) {
        Use latest = uses.stream().max(Comparator.comparing(Use::last)).orElseThrow();
        return new LineUse(
                id,
                latest.route().lineClass(),
                sum(uses, Use::messages),
                sum(uses, Use::tokens),
                sum(uses, use -> ExposureReport.left(outcome(use)) ? use.findings() : 0),
                score.weight(uses),
                uses.stream().map(Use::first).min(LocalDate::compareTo).orElseThrow(),
                lines.apply(id));
    }

    private static Map<FindingType, Integer> counts(Map<FindingType, Long> kinds) {
        Map<FindingType, Integer> types = new EnumMap<>(FindingType.class);
        kinds.forEach((type, count) -> types.put(type, count(count)));
        return types;
    }

    private static Map<Level, Integer> levels(List<Use> uses) {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        uses.stream()
                .filter(use -> ExposureReport.left(outcome(use)))
                .forEach(use -> levels.merge(use.route().level(), count(use.messages()), Integer::sum));
        return levels;
    }

    private static List<Day> days(Selection selection, List<Sums.Day> sums) {
        Map<LocalDate, Day> known = new HashMap<>();
        for (Sums.Day sum : sums) {
            Event.Outcome outcome = sum.outcome();
            known.merge(
                    sum.date(),
                    new Day(
                            sum.date(),
                            ExposureReport.sent(outcome) ? count(sum.tokens()) : 0,
                            ExposureReport.left(outcome) ? count(sum.findings()) : 0,
                            ExposureReport.left(outcome) ? 0 : count(sum.findings())),
                    Day::plus);
        }
        return selection
                .from()
                .datesUntil(selection.to().plusDays(1))
                .map(day -> known.getOrDefault(day, new Day(day, 0, 0, 0)))
                .toList();
    }

    private static List<Repeated> repeated(List<Sums.Value> values) {
        return values.stream()
                .map(value -> new Repeated(value.type(), value.times(), value.chats(), value.lines()))
                .toList();
    }

    private static List<Conversation> conversations(List<Sums.Chat> chats) {
        return chats.stream()
                .map(chat -> new Conversation(chat.line(), chat.messages(), count(chat.tokensWithHistory())))
                .toList();
    }

    private static Event.Outcome outcome(Use use) {
        return use.route().outcome();
    }

    private static int sum(List<Use> uses, ToLongFunction<Use> amount) {
        return count(uses.stream().mapToLong(amount).sum());
    }

    private static int count(long amount) {
        return (int) Math.min(Integer.MAX_VALUE, amount);
    }
}
