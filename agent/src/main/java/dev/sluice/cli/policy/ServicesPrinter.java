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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints product lines for people. */
final class ServicesPrinter {
    private static final String ROW = "%-36s %-11s %-8s %-8s %-8s %-8s %-8s %-8s %-8s %s%n";

    private ServicesPrinter() {}

    static void table(List<ProductLine> lines, LocalDate today, PrintStream out) {
        out.printf(
                Locale.ROOT,
                ROW,
                "LINE",
                "CLASS",
                "TRAINED",
                "STORED",
                "DELETED",
                "READ",
                "BORDERS",
                "GOVERNED",
                "CONTRACT",
                "CHECKED");
        for (ProductLine line : lines) {
            Object[] row = new Object[10];
            row[0] = line.id();
            row[1] = line.lineClass().key();
            for (Question question : Question.values()) {
                row[2 + question.ordinal()] = value(answer(line, question));
            }
            row[9] = checked(line, today) + lifeCycle(line);
            out.printf(Locale.ROOT, ROW, row);
        }
        out.printf(
                Locale.ROOT,
                "%n%d product lines. 'sluice services ID' shows the answers and their sources.%n",
                lines.size());
    }

    static void answers(ProductLine line, LocalDate today, PrintStream out) {
        out.println(line.name() + " (" + line.id() + "), " + line.vendor());
        out.println("class: " + line.lineClass().key() + lifeCycle(line));
        if (!line.aliases().isEmpty()) {
            out.println("also called: " + String.join(", ", line.aliases()));
        }
        out.println("hosts: " + (line.hosts().isEmpty() ? "none of its own" : String.join(", ", line.hosts())));
        line.answers().forEach((question, answer) -> answer(question, answer, today, out));
        for (Modifier modifier : line.modifiers()) {
            out.println();
            out.println("when " + modifier.id() + ": " + modifier.text());
            for (Map.Entry<Question, Answer> changed : modifier.answers().entrySet()) {
                out.println("  " + changed.getKey().key() + ": " + value(changed.getValue()) + ". "
                        + changed.getValue().text());
            }
        }
        out.println();
        line.links().forEach(link -> out.println(link.id() + ": " + link.address()));
    }

    private static void answer(Question question, Answer answer, LocalDate today, PrintStream out) {
        out.println();
        out.println(question.key() + ": " + value(answer) + (answer.isStale(today) ? "  [stale]" : ""));
        out.println("  " + answer.text());
        if (answer.days() != null) {
            out.println("  at most " + answer.days() + " days");
        }
        if (answer.validFrom() != null) {
            out.println("  valid from " + answer.validFrom());
        }
        if (answer.contested() != null) {
            Source source = answer.contested().source();
            out.println("  contested: " + answer.contested().text() + (source == null ? "" : " " + source.address()));
        }
        for (Source source : answer.sources()) {
            long days = ChronoUnit.DAYS.between(source.seen(), today);
            out.println("  " + source.kind().name().toLowerCase(Locale.ROOT) + ", seen " + source.seen() + " (" + days
                    + " days ago): " + source.address());
        }
    }

    /** The oldest of the answers' newest sources: as old as the line's least fresh fact. */
    private static String checked(ProductLine line, LocalDate today) {
        LocalDate oldest = line.answers().values().stream()
                .map(Answer::checked)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        boolean stale = line.answers().values().stream().anyMatch(answer -> answer.isStale(today));
        return oldest == null ? "never" : oldest + (stale ? " stale" : "");
    }

    private static @Nullable Answer answer(ProductLine line, Question question) {
        return line.answers().get(question);
    }

    private static String value(@Nullable Answer answer) {
        return answer == null ? "unknown" : answer.value().name().toLowerCase(Locale.ROOT);
    }

    private static String lifeCycle(ProductLine line) {
        return line.lifeCycle() == LifeCycle.ACTIVE
                ? ""
                : " (" + line.lifeCycle().name().toLowerCase(Locale.ROOT) + ")";
    }
}
