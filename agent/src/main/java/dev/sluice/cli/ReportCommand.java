package dev.sluice.cli;

import dev.sluice.home.DataHome.PortNote;
import dev.sluice.home.RunningAgent;
import dev.sluice.report.AggregateJson;
import dev.sluice.report.Asked;
import dev.sluice.report.ReportFile;
import dev.sluice.report.ReportJson;
import dev.sluice.report.ReportPage;
import java.io.IOException;
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
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private @Nullable String to;

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

    @Option(
            names = "--open",
            description = "Shows the page in the browser, behind a link that opens once; prints it when there is none.")
    private boolean open;

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
        check();
        Parts.Reports reports = parts().reports();
        try {
            if (purge) {
                console.out().println("removed " + reports.purge(upTo()) + " events");
            } else if (open) {
                show(reports);
            } else {
                print(reports);
            }
        } catch (Asked.Wrong e) {
            throw new Failure("--" + e.getMessage());
        }
        Path aside = reports.setAside();
        if (aside != null) {
            console.err()
                    .println(
                            "sluice: the ledger was damaged; it is set aside as " + aside + " and a new one was begun");
        }
        return OK;
    }

    private void check() {
        if (purge && (from != null || service != null || level != null)) {
            throw new Failure("--purge removes whole days from the beginning: it goes with --to, or with nothing");
        }
        if (open && (purge || aggregate || out != null || format != Format.html)) {
            throw new Failure("--open shows the page: it goes with --from, --to, --service and --level");
        }
        if (minGroup < 1) {
            throw new Failure("--min-group must be 1 or more");
        }
    }

    private @Nullable LocalDate upTo() {
        return to == null ? null : Asked.day("to", to);
    }

    private void print(Parts.Reports reports) throws IOException {
        Asked asked = new Asked(from, to, service, level);
        if (out == null) {
            write(reports, asked, console.out());
            return;
        }
        try (ReportFile file = ReportFile.at(out)) {
            write(reports, asked, file.writer());
            file.keep();
        } catch (IOException e) {
            throw new Failure("--out " + out + " could not be written: is the disk full?");
        }
    }

    private void show(Parts.Reports reports) throws IOException {
        Asked asked = new Asked(from, to, service, level);
        reports.of(asked);
        PortNote agent = parts().findOrStart();
        if (agent == null) {
            throw new Failure("no agent runs to show the page: start one with sluice run, or use --out FILE");
        }
        String link = RunningAgent.reportLink(parts().home(), agent) + asked.query();
        if (parts().openLink(link)) {
            console.out().println("the report opens in the browser");
        } else {
            console.out().println("no browser was found; this link opens once, within ten minutes:");
            console.out().println(link);
        }
    }

    private void write(Parts.Reports reports, Asked asked, Appendable target) throws IOException {
        if (aggregate) {
            target.append(AggregateJson.text(reports.of(asked), minGroup));
            return;
        }
        switch (format) {
            case html -> target.append(new ReportPage(reports.leaving()).render(reports.of(asked)));
            case json -> target.append(ReportJson.text(reports.of(asked)));
            case csv -> reports.csv(asked, target);
        }
    }
}
