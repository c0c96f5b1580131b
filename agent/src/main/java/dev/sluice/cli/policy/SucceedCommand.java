package dev.sluice.cli.policy;

import dev.sluice.bundle.Succession;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Failure;
import dev.sluice.cli.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice policy succeed}. */
@CommandLine.Command(
        name = "succeed",
        description =
                "Names the key that signs bundles from now on, signed by the one before; for 'policy sign --succession'.")
final class SucceedCommand extends Command {
    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The private key used so far.")
    private Path key = Path.of("");

    @Option(names = "--next", paramLabel = "FILE", required = true, description = "The public key that follows it.")
    private Path next = Path.of("");

    @Option(names = "--after", paramLabel = "FILE", description = "What this command wrote for the key used so far.")
    private @Nullable Path after;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The succession to write.")
    private Path out = Path.of("");

    SucceedCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Succession longer = read(after).then(KeyFiles.publicKey(next), KeyFiles.privateKey(key));
        Files.writeString(out, longer.text());
        console.out().println("successors: " + longer.steps().size());
        return OK;
    }

    /** The succession in a file, or none without one. */
    static Succession read(@Nullable Path file) throws IOException {
        try {
            return file == null ? Succession.NONE : Succession.read(KeyFiles.text(file));
        } catch (IllegalArgumentException e) {
            throw new Failure(file + ": not a succession; 'sluice policy succeed' writes one");
        }
    }
}
