package dev.sluice.cli.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.sluice.bundle.PolicyStore;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Parts;
import dev.sluice.explain.PolicyShow;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.Problem;
import dev.sluice.wire.Json;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice policy show}. */
@CommandLine.Command(name = "show", description = "Shows the policy in force and where each value came from.")
final class ShowCommand extends Command {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ShowCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() {
        PolicyStore store = parts().policy();
        EffectivePolicy policy = store.effective();
        List<PolicyShow.Row> rows = PolicyShow.of(policy, store::document);
        if (json) {
            ArrayNode array = Json.array();
            rows.forEach(row -> array.addObject()
                    .put("path", row.path())
                    .put("value", row.value())
                    .put("origin", row.origin()));
            console.out()
                    .println(Json.indented(
                            Json.object().put("version", policy.version()).set("values", array)));
        } else {
            console.out().println("policy in force: " + policy.version());
            rows.forEach(row ->
                    console.out().printf(Locale.ROOT, "%-44s %-28s %s%n", row.path(), row.value(), row.origin()));
        }
        for (Problem problem : store.problems()) {
            console.err()
                    .println(problem.file() + ":" + problem.line() + ": " + problem.what() + "; " + problem.cure());
        }
        return OK;
    }
}
