package dev.sluice.cli.policy;

import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.LifeCycle;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All product lines, a row each, in columns as wide as their widest cell. */
final class ServicesTable {
    private static final List<String> HEAD =
            List.of("LINE", "CLASS", "TRAIN", "STORE", "DELETE", "READ", "ABROAD", "GOVERN", "TERMS", "CHECKED");
    private static final String LEGEND = """

            TRAIN   is used for training          READ    may be read by people
            STORE   is kept                       ABROAD  crosses borders
            DELETE  can be deleted                GOVERN  isolated, with single sign-on and the like
            TERMS   a contract covers it          CHECKED days since its oldest fact was read
            ? is unknown, not no. choice: the account's settings decide. stale: more than %d days old.
            """;

    private final List<List<String>> rows = new ArrayList<>();

    private ServicesTable(List<ProductLine> lines, LocalDate today) {
        rows.add(HEAD);
        lines.forEach(line -> rows.add(row(line, today)));
    }

    static void print(List<ProductLine> lines, LocalDate today, PrintStream out) {
        new ServicesTable(lines, today).print(out);
        out.printf(Locale.ROOT, LEGEND, ProductLine.STALE_AFTER_DAYS);
        for (LifeCycle lifeCycle : List.of(LifeCycle.RENAMED, LifeCycle.RETIRED)) {
            List<String> ids = lines.stream()
                    .filter(line -> line.lifeCycle() == lifeCycle)
                    .map(ProductLine::id)
                    .toList();
            if (!ids.isEmpty()) {
                out.println(lifeCycle.name().toLowerCase(Locale.ROOT) + ": " + String.join(", ", ids));
            }
        }
        out.println();
        out.println(lines.size() + " product lines. 'sluice services ID' shows the answers and their sources.");
    }

    private void print(PrintStream out) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(widths[i] - cell.length() + 1));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static List<String> row(ProductLine line, LocalDate today) {
        List<String> row = new ArrayList<>();
        row.add(line.id());
        row.add(line.lineClass().key());
        for (Question question : Question.values()) {
            row.add(cell(line.answers().get(question)));
        }
        row.add(age(line, today));
        return row;
    }

    private static String cell(@Nullable Answer answer) {
        return answer == null || answer.value() == Value.UNKNOWN
                ? "?"
                : answer.value().name().toLowerCase(Locale.ROOT);
    }

    /** Age of the oldest of the answers' newest sources: as old as the line's least fresh fact. */
    private static String age(ProductLine line, LocalDate today) {
        LocalDate oldest = line.answers().values().stream()
                .map(Answer::checked)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        boolean stale = line.answers().values().stream().anyMatch(answer -> answer.isStale(today));
        return oldest == null ? "never" : ChronoUnit.DAYS.between(oldest, today) + "d" + (stale ? " stale" : "");
    }
}
