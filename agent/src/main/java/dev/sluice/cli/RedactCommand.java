package dev.sluice.cli;

import dev.sluice.redact.Kept;
import dev.sluice.redact.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice redact}. */
@CommandLine.Command(
        name = "redact",
        description = "Prints a text with placeholders in the place of what is sensitive.")
final class RedactCommand extends Command {
    static final String CONVERSATION = "command line";

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Keep what the placeholders stand for, for restore. The file holds the real values: it is"
                    + " readable by you alone, and yours to delete. Used again, it goes on with its placeholders.")
    private @Nullable Path map;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A UTF-8 text file; standard input without it.")
    private final List<Path> files = new ArrayList<>();

    RedactCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        Input input = Input.read(files, console);
        List<Kept> kept = new ArrayList<>();
        if (map != null && Files.exists(map)) {
            kept.addAll(PlaceholderMap.read(map));
            parts.vault().settle(CONVERSATION, kept);
        }
        Redaction redaction =
                parts.redactor().redactForGood(input.draft(), parts.scanner().scan(input.draft()), CONVERSATION);
        if (map != null) {
            kept.addAll(Kept.of(redaction, input.draft()));
            PlaceholderMap.write(map, kept.stream().distinct().toList());
        }
        console.out().append(redaction.text());
        return OK;
    }
}
