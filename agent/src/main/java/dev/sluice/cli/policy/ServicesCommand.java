package dev.sluice.cli.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Failure;
import dev.sluice.cli.Parts;
import dev.sluice.policy.ProductLine;
import dev.sluice.wire.Json;
import dev.sluice.wire.LineJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice services}. */
@CommandLine.Command(
        name = "services",
        description = "Lists what is known about product lines, or the seven answers about one of them.")
final class ServicesCommand extends Command {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "Such as openai/chatgpt-free.")
    private @Nullable String id;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ServicesCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() {
        List<ProductLine> lines = parts().policy().productLines().stream()
                .filter(line -> id == null || line.id().equals(id))
                .toList();
        if (lines.isEmpty()) {
            throw new Failure("there is no product line '" + id + "'; sluice services lists them");
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        if (json) {
            ArrayNode all = Json.array();
            lines.forEach(line -> all.add(LineJson.of(line, today)));
            console.out().println(Json.indented(id == null ? all : all.get(0)));
        } else if (id == null) {
            ServicesTable.print(lines, today, console.out());
        } else {
            new AnswersPrinter(today, console.out()).print(lines.get(0));
        }
        return OK;
    }
}
