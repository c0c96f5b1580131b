package dev.sluice.cli.policy;

import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.LifeCycle;
import dev.sluice.policy.ProductLine.Modifier;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Source;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One product line's seven answers, with the age of each. */
final class AnswersPrinter {
    private static final int WIDTH = 98;

    private final LocalDate today;
    private final PrintStream out;

    AnswersPrinter(LocalDate today, PrintStream out) {
        this.today = today;
        this.out = out;
    }

    void print(ProductLine line) {
        out.println(line.name() + " (" + line.id() + "), " + line.vendor());
        out.println("class: " + line.lineClass().key()
                + (line.lifeCycle() == LifeCycle.ACTIVE ? "" : " (" + word(line.lifeCycle()) + ")"));
        list("also called: ", line.aliases());
        list("hosts: ", line.hosts().isEmpty() ? List.of("none of its own") : line.hosts());
        line.answers().forEach((question, answer) -> {
            out.println();
            answer("", question, answer);
        });
        for (Modifier modifier : line.modifiers()) {
            out.println();
            wrapped("", "when " + modifier.id() + ": " + modifier.text());
            for (Map.Entry<Question, Answer> changed : modifier.answers().entrySet()) {
                answer("  ", changed.getKey(), changed.getValue());
            }
        }
        out.println();
        line.links().forEach(link -> out.println(link.id() + ": " + link.address()));
    }

    private void answer(String indent, Question question, Answer answer) {
        LocalDate checked = answer.checked();
        out.println(indent + question.key() + ": " + word(answer.value())
                + (checked == null ? "" : "  (checked " + age(checked) + ")")
                + (answer.isStale(today) ? "  [stale]" : ""));
        String inner = indent + "  ";
        wrapped(inner, answer.text());
        if (answer.days() != null && answer.days() > 0) {
            out.println(inner + "at most " + answer.days() + " days");
        }
        if (answer.validFrom() != null) {
            out.println(inner + "valid from " + answer.validFrom());
        }
        answer.sources().forEach(source -> source(inner, source));
        if (answer.contested() != null) {
            wrapped(inner, "contested: " + answer.contested().text());
            Source source = answer.contested().source();
            if (source != null) {
                source(inner, source);
            }
        }
    }

    private void source(String indent, Source source) {
        out.println(indent + "- " + word(source.kind()) + ", seen " + source.seen() + ", " + age(source.seen()));
        out.println(indent + "  " + source.address());
    }

    private String age(LocalDate seen) {
        long days = ChronoUnit.DAYS.between(seen, today);
        return days == 0 ? "today" : days + (days == 1 ? " day ago" : " days ago");
    }

    private void list(String label, List<String> words) {
        if (!words.isEmpty()) {
            wrapped("", label + String.join(", ", words));
        }
    }

    private void wrapped(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
