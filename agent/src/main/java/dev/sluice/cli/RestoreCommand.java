package dev.sluice.cli;

import dev.sluice.redact.Restoration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice restore}. */
@CommandLine.Command(name = "restore", description = "Puts the real values back in the place of placeholders.")
final class RestoreCommand extends Command {
    @Option(names = "--map", required = true, paramLabel = "FILE", description = "The file written by redact --map.")
    private @Nullable Path map;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A UTF-8 text file; standard input without it.")
    private final List<Path> files = new ArrayList<>();

    RestoreCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        if (map == null) {
            throw new Failure("--map is required");
        }
        Parts parts = parts();
        parts.vault().settle(RedactCommand.CONVERSATION, PlaceholderMap.read(map));
        Input input = Input.read(files, console);
        Restoration restoration = parts.redactor().restore(input.draft().text(), RedactCommand.CONVERSATION);
        console.out().append(restoration.text());
        if (!restoration.unknown().isEmpty()) {
            console.err()
                    .println("sluice: left as they are, not in the map: "
                            + String.join(
                                    " ",
                                    restoration.unknown().stream().distinct().toList()));
        }
        return OK;
    }
}
