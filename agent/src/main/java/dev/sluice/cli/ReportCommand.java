package dev.sluice.cli;

import dev.sluice.report.ReportCsv;
import dev.sluice.report.ReportJson;
import dev.sluice.report.ReportPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
        if (from != null && to != null && to.isBefore(from)) {
            throw new Failure("--to lies before --from");
        }
        String text = text(parts().reports());
        if (out == null) {
            console.out().append(text);
        } else {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        }
        return OK;
    }

    private String text(Parts.Reports reports) {
        return switch (format) {
            case html -> new ReportPage().render(reports.between(from, to));
            case json -> ReportJson.text(reports.between(from, to));
            case csv -> ReportCsv.text(reports.events(from, to));
        };
    }
}
