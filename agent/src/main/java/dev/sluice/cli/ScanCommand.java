package dev.sluice.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice scan}. */
@CommandLine.Command(
        name = "scan",
        description = "Finds what is sensitive in files or standard input. Exits 0 when nothing was found, 1 when"
                + " something was, 2 on an error.")
final class ScanCommand extends Command {
    @ArgGroup
    private final Form form = new Form();

    @Option(names = "--explain", description = "Say which rule, check and context word led to each finding.")
    private boolean explain;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "UTF-8 text files; - for standard input.")
    private final List<Path> files = new ArrayList<>();

    private static final class Form {
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Option(
                names = "--jsonl",
                description = "Read {\"id\":..,\"text\":..} lines and print one line for each, in their order.")
        private boolean jsonl;
    }

    ScanCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        if (form.jsonl) {
            return new LineScan(parts, console).run(files);
        }
        List<Scanned> scanned = new ArrayList<>();
        List<Path> inputs = files.isEmpty() ? List.of(Path.of(Input.STANDARD_INPUT)) : files;
        int code = OK;
        for (Path file : inputs) {
            try {
                scanned.add(Scanned.of(Input.read(file, console), parts));
            } catch (Failure failure) {
                console.err().println("sluice: " + failure.getMessage());
                code = ERROR;
            }
        }
        ScanPrinter printer = new ScanPrinter(console.out(), explain);
        if (form.json) {
            printer.printJson(scanned);
        } else {
            scanned.forEach(printer::print);
        }
        boolean found = scanned.stream().anyMatch(one -> !one.findings().isEmpty());
        return code == OK && found ? FINDINGS : code;
    }
}
