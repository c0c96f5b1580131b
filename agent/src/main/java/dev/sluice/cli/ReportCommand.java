package dev.sluice.cli;

import dev.sluice.cli.Parts.Reports.Asked;
import dev.sluice.ledger.Event;
import dev.sluice.policy.Level;
import dev.sluice.report.AggregateJson;
import dev.sluice.report.ReportCsv;
import dev.sluice.report.ReportJson;
import dev.sluice.report.ReportPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice report}. */
@CommandLine.Command(
        name = "report",
        description = "Prints the exposure report: what was sent where, in counts. Without days, the last thirty.")
final class ReportCommand extends Command {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.html;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-11-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private @Nullable Path out;

    @Option(
            names = "--service",
            paramLabel = "ID",
            description = "Only a vendor or a line, such as openai/chatgpt-free.")
    private @Nullable String service;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Only messages of this level, or more sensitive ones.")
    private @Nullable String level;

    @Option(
            names = "--aggregate",
            description = "Prints counts only, as JSON, and leaves out groups smaller than --min-group.")
    private boolean aggregate;

    @Option(
            names = "--min-group",
            paramLabel = "N",
            defaultValue = "5",
            description = "Fewest messages of a group that is told; ${DEFAULT-VALUE} if not given.")
    private int minGroup = 5;

    @Option(names = "--purge", description = "Removes what was kept, up to --to when given, and prints how much.")
    private boolean purge;

    /** Named as they are typed. */
    private enum Format {
        html,
        json,
        csv
    }

    ReportCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        checkDays();
        if (purge) {
            console.out().println("removed " + parts().reports().purge(to) + " events");
            return OK;
        }
        Asked asked = new Asked(from, to, which());
        String text = text(parts().reports(), asked);
        if (out == null) {
            console.out().append(text);
        } else {
            write(out, text);
        }
        return OK;
    }

    private void checkDays() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Failure("--to lies before --from");
        }
        if (isFar(from) || isFar(to)) {
            throw new Failure("--from and --to must lie between 2000-01-01 and 2099-12-31");
        }
        if (purge && from != null) {
            throw new Failure("--purge removes from the beginning: give --to, or no day at all");
        }
        if (minGroup < 1) {
            throw new Failure("--min-group must be 1 or more");
        }
    }

    private static boolean isFar(@Nullable LocalDate day) {
        return day != null && (day.getYear() < 2000 || day.getYear() > 2099);
    }

    private Predicate<Event> which() {
        Level least = level == null ? Level.PUBLIC : levelOf(level);
        String id = service;
        return event -> event.level().compareTo(least) >= 0
                && (id == null || event.line().equals(id) || event.line().startsWith(id + "/"));
    }

    private static Level levelOf(String name) {
        for (Level known : Level.values()) {
            if (known.name().equalsIgnoreCase(name)) {
                return known;
            }
        }
        throw new Failure("--level must be public, internal, confidential or regulated");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure(file + " cannot be written: check that its folder exists and may be written to");
        }
    }

    private String text(Parts.Reports reports, Asked asked) {
        if (aggregate) {
            return AggregateJson.text(reports.between(asked), minGroup);
        }
        return switch (format) {
            case html -> new ReportPage().render(reports.between(asked));
            case json -> ReportJson.text(reports.between(asked));
            case csv -> ReportCsv.text(reports.events(asked));
        };
    }
}
