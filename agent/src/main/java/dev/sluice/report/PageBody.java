package dev.sluice.report;

import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.report.ExposureReport.Conversation;
import dev.sluice.report.ExposureReport.LineUse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The report in one language. */
final class PageBody {
    private static final int MOST_CHATS = 8;
    private static final Pattern COMMAND = Pattern.compile("sluice report( --open)?|--[a-z]+");

    private final PageWords words;
    private final ExposureReport report;
    private final Leaving leaving;
    private final @Nullable Filters filters;

    /**
     * @param leaving what telemetry would send
     * @param filters null when nobody is there to answer them
     */
    PageBody(PageWords words, ExposureReport report, Leaving leaving, @Nullable Filters filters) {
        this.words = words;
        this.report = report;
        this.leaving = leaving;
        this.filters = filters;
    }

    String html() {
        String views = report.totals().events() == 0 ? ownWord() : views();
        return "<main lang=\"" + words.tag() + "\">" + header() + views
                + Html.section(words.say("leaves"), leaving.html(words)) + "<footer>" + Html.note(words.say("foot"))
                + (filters == null ? Html.note(commands(words.say("filter.how"))) : "") + "</footer></main>";
    }

    private static String commands(String sentence) {
        return COMMAND.matcher(sentence).replaceAll("<code>$0</code>");
    }

    private String header() {
        ExposureReport.Totals totals = report.totals();
        String span = "<p class=\"span\">" + days() + only() + "</p>"
                + (filters == null ? "" : filters.html(words, report.selection()));
        if (totals.events() == 0) {
            return "<header>" + span + "<h1>" + words.say("empty.title") + "</h1><p class=\"lead\">"
                    + words.say("empty.lead") + "</p></header>";
        }
        return "<header>" + span + "<h1>" + headline() + "</h1><p class=\"lead\">" + nextStep() + "</p><p>"
                + words.together(words.say("score", report.score()), words.of("trend", report.trend()))
                + "</p></header>"
                + "<ul class=\"figures\">"
                + figure(report.score(), words.say("figure.score"))
                + figure(totals.tokensSent(), words.say("figure.tokens", totals.sent()))
                + figure(totals.findingsSent(), words.say("figure.left"))
                + figure(totals.findingsAvoided(), words.say("figure.stayed"))
                + "</ul>";
    }

    private String days() {
        return report.from().equals(report.to())
                ? report.from().toString()
                : report.from() + " " + words.say("to") + " " + report.to();
    }

    /** What the report is limited to, beside its days. */
    private String only() {
        String service = report.selection().service();
        Level least = report.selection().least();
        return (service == null ? "" : " · " + Html.escape(service))
                + (least == Level.PUBLIC ? "" : " · " + words.say("filter.least", words.of("level", least)));
    }

    private String headline() {
        int left = report.totals().findingsSent();
        int stayed = report.totals().findingsAvoided();
        return left == 0
                ? words.say("headline.none")
                : left == 1 ? words.say("headline.one", stayed) : words.say("headline.many", left, stayed);
    }

    private String nextStep() {
        return report.lines().stream()
                .filter(line -> line.findings() > 0)
                .max(Comparator.comparingDouble(LineUse::weight))
                .map(line -> words.say(isUnderContract(line) ? "next.contract" : "next.line", line.name()))
                .or(() -> report.conversations().stream()
                        .findFirst()
                        .map(chat -> words.say("next.history", chat.tokensWithHistory())))
                .orElseGet(() -> words.say("next.none"));
    }

    private String views() {
        TermsViews terms = new TermsViews(words, report);
        return Html.section(words.say("where"), lines() + terms.answers())
                + Html.section(words.say("when"), new Timeline(words, report.days()).html())
                + Html.section(words.say("what"), kinds())
                + Html.section(words.say("levels"), levels())
                + Html.section(words.say("stayed"), stayed())
                + repeated()
                + history()
                + ownWord()
                + Html.section(words.say("changes"), terms.changes())
                + Html.section(words.say("stales"), terms.stale());
    }

    private String lines() {
        return table(
                2,
                List.of("line", "contract", "messages", "tokens", "left"),
                report.lines(),
                line -> List.of(
                        Html.escape(line.name()),
                        "<span class=\"tag " + line.lineClass().name().toLowerCase(Locale.ROOT) + "\">"
                                + words.of("class", line.lineClass()) + "</span>",
                        words.number(line.sent()),
                        words.number(line.tokens()),
                        words.number(line.findings())));
    }

    private String kinds() {
        if (report.types().isEmpty()) {
            return Html.note(words.say("what.none"));
        }
        List<Map.Entry<FindingType, Integer>> kinds = report.types().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        int most = kinds.get(0).getValue();
        return table(
                1,
                List.of("kind", "left"),
                kinds,
                kind -> List.of(
                        words.of("kind", kind.getKey()),
                        "<svg class=\"meter\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect"
                                + " class=\"out\" width=\"" + 100 * kind.getValue() / most + "\" height=\"6\"/></svg>"
                                + "<span class=\"count\">" + words.number(kind.getValue()) + "</span>"));
    }

    private String levels() {
        return table(
                1,
                List.of("level", "messages"),
                List.copyOf(report.levels().entrySet()),
                level -> List.of(words.of("level", level.getKey()), words.number(level.getValue())));
    }

    private String stayed() {
        return report.avoided().isEmpty()
                ? Html.note(words.say("stayed.none"))
                : table(
                        1,
                        List.of("stayed.how", "messages", "values", "saved"),
                        List.copyOf(report.avoided().entrySet()),
                        kept -> List.of(
                                words.of("outcome", kept.getKey()),
                                words.number(kept.getValue().messages()),
                                words.number(kept.getValue().findings()),
                                words.number(kept.getValue().tokens())));
    }

    private String repeated() {
        return report.repeated().isEmpty()
                ? ""
                : Html.section(
                        words.say("repeated"),
                        table(
                                        1,
                                        List.of("kind", "times", "chats"),
                                        report.repeated(),
                                        value -> List.of(
                                                words.of("kind", value.type()),
                                                words.number(value.times()),
                                                words.number(value.conversations())))
                                + Html.note(words.say("repeated.note")));
    }

    private String history() {
        List<Conversation> chats =
                report.conversations().stream().limit(MOST_CHATS).toList();
        return chats.isEmpty()
                ? ""
                : Html.section(
                        words.say("history"),
                        table(
                                        1,
                                        List.of("line", "messages", "with.history"),
                                        chats,
                                        chat -> List.of(
                                                Html.escape(nameOf(chat.line())),
                                                words.number(chat.messages()),
                                                words.number(chat.tokensWithHistory())))
                                + Html.note(words.say("history.note")));
    }

    private String ownWord() {
        OwnWord word = report.ownWord();
        if (word.dismissed().isEmpty() && word.pauses() == 0) {
            return "";
        }
        String dismissed = word.dismissed().isEmpty()
                ? ""
                : table(
                        1,
                        List.of("detector", "times", "taken.back"),
                        word.dismissed(),
                        one -> List.of(
                                "<code>" + Html.escape(one.detector()) + "</code>",
                                words.number(one.times()),
                                words.number(one.takenBack())));
        String note = word.pauses() == 0
                ? words.say("own.note")
                : words.together(words.say("own.pauses", word.pauses(), word.pausedMinutes()), words.say("own.note"));
        return Html.section(words.say("own"), dismissed + Html.note(note));
    }

    private String nameOf(String id) {
        return report.lines().stream()
                .filter(line -> line.line().equals(id))
                .map(LineUse::name)
                .findFirst()
                .orElse(id);
    }

    private <T> String table(int wordy, List<String> head, List<T> rows, Function<T, List<String>> row) {
        return Html.table(
                wordy,
                head.stream().map(words::say).toList(),
                rows.stream().map(row).toList());
    }

    private String figure(int number, String caption) {
        return "<li><b>" + words.number(number) + "</b><span>" + caption + "</span></li>";
    }

    private static boolean isUnderContract(LineUse line) {
        return switch (line.lineClass()) {
            case COMMERCIAL, GOVERNMENT -> true;
            case PERSONAL, UNKNOWN -> false;
        };
    }
}
