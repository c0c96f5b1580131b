package dev.sluice.cli.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.bundle.PolicyCheck;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Failure;
import dev.sluice.cli.Parts;
import dev.sluice.explain.CheckedPolicy;
import dev.sluice.policy.Problem;
import dev.sluice.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice policy check}. */
@CommandLine.Command(
        name = "check",
        description = "Checks policy files and folders: tells file, line, cause and cure of every mistake, and warns of"
                + " rules that can never apply.")
final class CheckCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A policy file, or a folder such as policies/.")
    private final List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    CheckCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        int files = 0;
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Failure(path + ": no such file or folder");
            }
            PolicyCheck.Checked checked = PolicyCheck.check(path);
            files += checked.files();
            errors.addAll(checked.problems());
            errors.addAll(Proofs.failing(checked.own()));
            checked.policies().forEach(policy -> warnings.addAll(CheckedPolicy.warnings(policy, checked)));
        }
        if (json) {
            ObjectNode report = Json.object().put("files", files);
            report.set("errors", array(errors));
            report.set("warnings", array(warnings));
            console.out().println(Json.indented(report));
        } else {
            errors.forEach(problem -> print("error", problem));
            warnings.forEach(problem -> print("warning", problem));
            console.out()
                    .println(Counted.of(files, "file") + ", " + Counted.of(errors.size(), "error") + ", "
                            + Counted.of(warnings.size(), "warning"));
        }
        return errors.isEmpty() ? OK : ERROR;
    }

    private void print(String severity, Problem problem) {
        String line = problem.line() > 0 ? ":" + problem.line() : "";
        String at = problem.path().isEmpty() ? "" : problem.path() + ": ";
        console.out().println(problem.file() + line + ": " + severity + ": " + at + problem.what());
        console.out().println("    cure: " + problem.cure());
    }

    private static ArrayNode array(List<Problem> problems) {
        ArrayNode array = Json.array();
        problems.forEach(problem -> array.addObject()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("path", problem.path())
                .put("what", problem.what())
                .put("cure", problem.cure()));
        return array;
    }
}
