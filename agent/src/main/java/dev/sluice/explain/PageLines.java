package dev.sluice.explain;

import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.LifeCycle;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of the accounts people may use, folded away. */
final class PageLines {
    private PageLines() {}

    static void add(Html body, Collection<ProductLine> lines, PageWords words, LocalDate today) {
        Html head = new Html();
        for (String column : new String[] {"name", "class", "trained", "stored", "checked"}) {
            head.add("th scope=col", words.get("lines." + column));
        }
        Html table = new Html().wrap("thead", new Html().wrap("tr", head));
        for (ProductLine line : lines) {
            if (line.lifeCycle() != LifeCycle.RETIRED) {
                table.wrap("tr", row(line, words, today));
            }
        }
        Html details =
                new Html().add("summary", words.get("lines")).wrap("div class=scroll", new Html().wrap("table", table));
        body.raw("<h2></h2>").wrap("details", details);
    }

    private static Html row(ProductLine line, PageWords words, LocalDate today) {
        Map<Question, Answer> answers = line.answers();
        Answer trained = answers.get(Question.TRAINED_ON);
        Answer stored = answers.get(Question.STORED);
        Html row = new Html()
                .add("td", line.name())
                .add("td", words.of("class", countsAs(line, trained)))
                .add("td", value(trained, words))
                .add(
                        "td",
                        stored == null || stored.days() == null ? value(stored, words) : "≤ " + stored.days() + " d");
        LocalDate checked = trained == null ? null : trained.checked();
        boolean stale = trained != null && trained.isStale(today);
        return row.add(
                "td",
                (checked == null ? "-" : checked.toString()) + (stale ? " (" + words.get("lines.stale") + ")" : ""));
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
