package dev.sluice.cli;

import dev.sluice.inspect.Inspection;
import dev.sluice.inspect.Verdict;
import dev.sluice.tier.Signals;
import dev.sluice.wire.Json;
import dev.sluice.wire.VerdictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice decide}. */
@CommandLine.Command(
        name = "decide",
        description =
                "Prints the verdict about a text on one product line as JSON, as the agent gives it to the browser.")
final class DecideCommand extends Command {
    @Option(names = "--service", paramLabel = "VENDOR", description = "Such as openai.")
    private @Nullable String service;

    @Option(
            names = "--line",
            paramLabel = "LINE",
            description = "Such as chatgpt-free, or openai/chatgpt-free without --service.")
    private @Nullable String line;

    @Option(names = "--site", paramLabel = "HOST", description = "Host name of the page.")
    private @Nullable String site;

    @Option(
            names = "--modifier",
            paramLabel = "ID",
            description = "Something that changes the line's terms, such as training-off; may be repeated.")
    private final Set<String> modifiers = new LinkedHashSet<>();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A UTF-8 text file; standard input without it.")
    private final List<Path> files = new ArrayList<>();

    DecideCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        String id = id(parts);
        Signals signals = new Signals(site, List.of(), null, null, Set.of(), modifiers, null);
        Input input = Input.read(files, console);
        Verdict verdict = parts.inspector().inspect(new Inspection(input.draft(), id, signals, null, false));
        LocalDate today = LocalDate.now(Clock.systemUTC());
        console.out().println(Json.indented(VerdictJson.of(verdict, today)));
        return OK;
    }

    private @Nullable String id(Parts parts) {
        if (line == null) {
            if (service != null) {
                throw new Failure("--service needs --line beside it, such as --line chatgpt-free");
            }
            return null;
        }
        String id = service == null || line.contains("/") ? line : service + "/" + line;
        if (parts.policy().productLines().stream().noneMatch(known -> known.id().equals(id))) {
            throw new Failure("there is no product line '" + id + "'; sluice services lists them");
        }
        return id;
    }
}
