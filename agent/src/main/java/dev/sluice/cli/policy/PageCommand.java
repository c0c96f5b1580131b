package dev.sluice.cli.policy;

import dev.sluice.bundle.PolicyStore;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Parts;
import dev.sluice.explain.PolicyPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice policy page}. */
@CommandLine.Command(name = "page", description = "Writes the policy in force as a page that anyone can read.")
final class PageCommand extends Command {
    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW.")
    private String language = "en";

    @Option(names = "--out", paramLabel = "FILE", description = "The HTML file to write; standard output without it.")
    private @Nullable Path out;

    PageCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        PolicyStore store = parts().policy();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String html = new PolicyPage(store.effective(), language, today).html(store.productLines());
        if (out == null) {
            console.out().print(html);
        } else {
            Files.writeString(out, html);
        }
        return OK;
    }
}
