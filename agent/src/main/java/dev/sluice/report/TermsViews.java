package dev.sluice.report;

import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.report.ExposureReport.LineUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What vendors' terms say of the product lines in a report: seven answers, changes since their use, stale facts. */
final class TermsViews {
    private final PageWords words;
    private final ExposureReport report;

    TermsViews(PageWords words, ExposureReport report) {
        this.words = words;
        this.report = report;
    }

    String answers() {
        StringBuilder out = new StringBuilder();
        report.lines().forEach(use -> out.append(Html.details(words.say("terms", use.name()), answers(use.known()))));
        return out.toString();
    }

    private String answers(@Nullable ProductLine line) {
        if (line == null) {
            return Html.note(words.say("unknown.line"));
        }
        StringBuilder out = new StringBuilder("<dl>");
        for (Question question : Question.values()) {
            Answer answer = line.answers().get(question);
            if (answer != null) {
                out.append("<dt>").append(words.of("question", question)).append("</dt><dd><b>");
                out.append(words.of("value", answer.value())).append("</b> ").append(remarks(answer));
                out.append("<span lang=\"en\">")
                        .append(Html.escape(answer.text()))
                        .append("</span></dd>");
            }
        }
        return out.append("</dl>").toString();
    }

    private String remarks(Answer answer) {
        LocalDate checked = answer.checked();
        return "<small>"
                + (checked == null ? "" : words.say("checked", checked))
                + (answer.contested() == null ? "" : ", " + words.say("contested"))
                + (answer.isStale(report.to()) ? ", " + words.say("stale") : "")
                + answer.sources().stream().map(TermsViews::link).collect(Collectors.joining())
                + "</small>";
    }

    private static String link(ProductLine.Source source) {
        String address = Html.escape(source.address());
        String shown = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*", "");
        return source.address().startsWith("https://")
                ? " · <a rel=\"noreferrer noopener\" href=\"" + address + "\">" + shown + "</a>"
                : "";
    }

    String changes() {
        List<List<String>> rows = new ArrayList<>();
        for (LineUse use : report.lines()) {
            eachAnswer(use, (question, answer) -> {
                LocalDate from = answer.validFrom();
                if (from != null && from.isAfter(use.firstUse())) {
                    rows.add(List.of(Html.escape(use.name()), words.of("question", question), from.toString()));
                }
            });
        }
        return table(rows, "changed", words.say("changes.none"));
    }

    String stale() {
        List<List<String>> rows = new ArrayList<>();
        for (LineUse use : report.lines()) {
            eachAnswer(use, (question, answer) -> {
                if (answer.isStale(report.to())) {
                    String checked = Objects.toString(answer.checked());
                    rows.add(List.of(Html.escape(use.name()), words.of("question", question), checked));
                }
            });
        }
        return table(rows, "last.checked", words.say("stales.none", ProductLine.STALE_AFTER_DAYS));
    }

    private String table(List<List<String>> rows, String date, String none) {
        List<String> head = List.of(words.say("line"), words.say("question"), words.say(date));
        return rows.isEmpty() ? Html.note(none) : Html.table(3, head, rows);
    }

    private static void eachAnswer(LineUse use, BiConsumer<Question, Answer> visitor) {
        if (use.known() != null) {
            use.known().answers().forEach(visitor);
        }
    }
}
