package dev.sluice.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.health.Check;
import dev.sluice.health.Check.Diagnosis;
import dev.sluice.health.Check.Result;
import dev.sluice.health.Check.Severity;
import dev.sluice.wire.Json;
import dev.sluice.wire.Version;
import dev.sluice.wire.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice doctor}. */
@CommandLine.Command(
        name = "doctor",
        description = "Looks whether everything is as it must be and says how to mend what is not. Exits 0 when all is"
                + " well, 1 with warnings, 2 with faults.")
final class DoctorCommand extends Command {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DoctorCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() {
        List<Diagnosis> diagnoses = parts().checks().stream().map(Check::run).toList();
        Severity worst = diagnoses.stream()
                .map(diagnosis -> diagnosis.result().severity())
                .max(Comparator.naturalOrder())
                .orElse(Severity.OK);
        if (json) {
            printJson(diagnoses, worst);
        } else {
            diagnoses.forEach(this::print);
        }
        return switch (worst) {
            case OK -> OK;
            case WARNING -> FINDINGS;
            case FAULT -> ERROR;
        };
    }

    private void print(Diagnosis diagnosis) {
        Result result = diagnosis.result();
        console.out()
                .println(String.format(
                        Locale.ROOT, "%-8s %-22s %s", Words.of(result.severity()), diagnosis.title(), result.what()));
        if (!result.cure().isEmpty()) {
            console.out().println(" ".repeat(32) + "cure: " + result.cure());
        }
    }

    /** What fleets compare; a bundle of 0 is none. */
    private ObjectNode versions() {
        SignedBundle bundle = parts().policy().bundle();
        return Json.object()
                .put("agent", Version.TEXT)
                .put("extension", packagedExtension())
                .put("policy", parts().policy().effective().version())
                .put("bundle", bundle == null ? 0 : bundle.counter());
    }

    /** Of the extension that lies beside the agent, which is not always the one a browser has. */
    private String packagedExtension() {
        Path folder = parts().extension();
        try {
            return folder == null
                    ? ""
                    : Json.read(Files.readAllBytes(folder.resolve("manifest.json")))
                            .path("version")
                            .asText();
        } catch (IOException | Json.NotJson e) {
            return "";
        }
    }

    private void printJson(List<Diagnosis> diagnoses, Severity worst) {
        ObjectNode all = Json.object().put("version", Version.TEXT).put("status", Words.of(worst));
        all.set("versions", versions());
        ArrayNode list = all.putArray("checks");
        diagnoses.forEach(diagnosis -> list.addObject()
                .put("code", diagnosis.code())
                .put("title", diagnosis.title())
                .put("severity", Words.of(diagnosis.result().severity()))
                .put("what", diagnosis.result().what())
                .put("cure", diagnosis.result().cure()));
        console.out().println(Json.indented(all));
    }
}
