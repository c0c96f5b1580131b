package dev.sluice.explain;

import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.LifeCycle;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of the accounts people may use, folded away. */
final class PageLines {
    private static final List<String> COLUMNS = List.of("name", "class", "trained", "stored", "checked");

    private PageLines() {}

    static void add(Html body, Collection<ProductLine> lines, PageWords words, LocalDate today) {
        Html head = new Html();
        for (String column : COLUMNS) {
            head.add("th scope=col", words.get("lines." + column));
        }
        Html rows = new Html();
        for (ProductLine line : lines) {
            if (line.lifeCycle() != LifeCycle.RETIRED) {
                rows.wrap("tr", row(line, words, today));
            }
        }
        Html table = new Html().wrap("thead", new Html().wrap("tr", head)).wrap("tbody", rows);
        Html details = new Html().add("summary", words.get("lines.show")).wrap("table class=cards", table);
        body.add("h2", words.get("lines")).add("p", words.get("lines.lead")).wrap("details", details);
    }

    private static Html row(ProductLine line, PageWords words, LocalDate today) {
        Map<Question, Answer> answers = line.answers();
        Answer trained = answers.get(Question.TRAINED_ON);
        Answer stored = answers.get(Question.STORED);
        LocalDate checked = trained == null ? null : trained.checked();
        boolean stale = trained != null && trained.isStale(today);
        String age = (checked == null ? "-" : checked.toString()) + (stale ? words.get("lines.stale") : "");
        List<String> cells = List.of(
                words.of("class", countsAs(line, trained)),
                value(trained, words),
                stored == null || stored.days() == null
                        ? value(stored, words)
                        : words.get("lines.days", words.number(stored.days())),
                age);
        Html row = new Html().add("th scope=row", line.name());
        for (int i = 0; i < cells.size(); i++) {
            row.add(PageMatrix.labelled(words.get("lines." + COLUMNS.get(i + 1))), cells.get(i));
        }
        return row;
    }

    /** As the decision takes it: a contract under which the vendor may train counts as personal. */
    private static LineClass countsAs(ProductLine line, @Nullable Answer trained) {
        boolean mayTrain = trained == null || trained.value() == Value.YES || trained.value() == Value.UNKNOWN;
        return line.lineClass().isContracted() && mayTrain ? LineClass.PERSONAL : line.lineClass();
    }

    private static String value(@Nullable Answer answer, PageWords words) {
        return answer == null ? words.get("value.unknown") : words.of("value", answer.value());
    }
}
