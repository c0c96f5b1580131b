package dev.sluice.cli.policy;

import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Failure;
import dev.sluice.cli.Input;
import dev.sluice.cli.Parts;
import dev.sluice.decide.Situation;
import dev.sluice.decide.Walk;
import dev.sluice.inspect.Inspection;
import dev.sluice.inspect.Verdict;
import dev.sluice.tier.Signals;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice policy explain}. */
@CommandLine.Command(name = "explain", description = "Walks through the decision about a text, clause by clause.")
final class ExplainCommand extends Command {
    @Option(names = "--service", paramLabel = "VENDOR", description = "Such as openai.")
    private @Nullable String service;

    @Option(names = "--line", paramLabel = "LINE", required = true, description = "Such as chatgpt-free.")
    private String line = "";

    @Option(names = "--site", paramLabel = "HOST", description = "Host name of the page.")
    private @Nullable String site;

    @Option(names = "--modifier", paramLabel = "ID", description = "Such as training-off; may be repeated.")
    private final Set<String> modifiers = new LinkedHashSet<>();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A UTF-8 text file; standard input without it.")
    private final List<Path> files = new ArrayList<>();

    ExplainCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        Parts parts = parts();
        String id = service == null || line.contains("/") ? line : service + "/" + line;
        if (parts.policy().productLines().stream().noneMatch(known -> known.id().equals(id))) {
            throw new Failure("there is no product line '" + id + "'; sluice services lists them");
        }
        Signals signals = new Signals(site, List.of(), null, null, Set.of(), modifiers, null);
        Verdict verdict = parts.inspector()
                .inspect(new Inspection(Input.read(files, console).draft(), id, signals, null, false));
        print(verdict, new Walk(parts.policy().effective()).steps(situation(verdict, parts)));
        return OK;
    }

    private Situation situation(Verdict verdict, Parts parts) {
        return new Situation(
                verdict.level(),
                verdict.findings(),
                new Situation.Tokens(
                        verdict.tokens().message(), verdict.tokens().conversation(), 0),
                verdict.line(),
                new Situation.Sender(site, parts.policy().notes().groups()),
                Situation.History.NONE,
                Clock.systemUTC().instant());
    }

    private void print(Verdict verdict, List<Walk.Step> steps) {
        PrintStream out = console.out();
        out.println("1. text: " + word(verdict.level()) + ", "
                + verdict.findings().size() + " findings, " + verdict.tokens().message() + " tokens");
        verdict.findings()
                .forEach(finding -> out.println("   " + finding.type() + " (" + finding.subtype() + ") at "
                        + finding.range().start() + "-" + finding.range().end() + ", " + word(finding.level())));
        out.println(
                "2. line: " + verdict.line().name() + ", " + word(verdict.line().lineClass()) + ", confidence "
                        + word(verdict.line().confidence()));
        verdict.line().evidence().forEach(evidence -> out.println("   " + evidence));
        out.println("3. clauses:");
        for (Walk.Step step : steps) {
            String mark = step.applied() ? word(step.action()) : "-";
            out.printf(Locale.ROOT, "   %-8s %-36s %s%n", mark, step.clause(), step.text());
        }
        out.println("4. decision: " + word(verdict.decision().action()));
        verdict.decision().reasons().stream()
                .filter(reason -> reason.fact() != null)
                .forEach(reason -> out.println("   " + reason.fact()));
        verdict.decision()
                .remedies()
                .forEach(remedy -> out.println(
                        "   way out: " + remedy.text() + (remedy.link() == null ? "" : " (" + remedy.link() + ")")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
