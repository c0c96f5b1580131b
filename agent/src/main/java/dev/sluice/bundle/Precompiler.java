package dev.sluice.bundle;

import dev.sluice.policy.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles {@code policies/} to one JSON document per kind, for the jar; run by the build. */
public final class Precompiler {
    private static final List<String> KINDS = List.of("detectors", "levels", "services", "sites", "organisation");

    private final Path policies;
    private final Path target;
    private final Path stamp;
    private final List<Problem> problems = new ArrayList<>();

    private Precompiler(Path policies, Path target, Path stamp) {
        this.policies = policies.toAbsolutePath().normalize();
        this.target = target;
        this.stamp = stamp;
    }

    /**
     * @param args the folder {@code policies/}, the folder to write to, and the file that remembers what was compiled
     * @throws IllegalStateException with every problem, if there is one
     */
    public static void main(String[] args) throws IOException {
        new Precompiler(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).compile();
    }

    private void compile() throws IOException {
        String state = state();
        boolean complete = KINDS.stream().allMatch(kind -> Files.exists(target.resolve(kind + ".json")));
        if (complete && Files.exists(stamp) && Files.readString(stamp).equals(state)) {
            return;
        }
        Map<String, Map<String, Tree>> all = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Map<String, Tree> documents = PolicyFolder.read(policies.resolve(kind), problems::add);
            check(kind, documents);
            all.put(kind, "detectors".equals(kind) ? withoutProofs(documents) : documents);
        }
        refuseProblems();
        Files.createDirectories(target);
        for (Map.Entry<String, Map<String, Tree>> kind : all.entrySet()) {
            write(kind.getKey(), kind.getValue());
        }
        Files.writeString(stamp, state);
    }

    private void check(String kind, Map<String, Tree> documents) {
        String folder = policies.resolve(kind).toString();
        if ("services".equals(kind)) {
            ServiceReader.read(folder, documents, problems::add);
        } else if ("levels".equals(kind)) {
            documents.forEach((path, tree) -> LevelReader.read(folder + "/" + path + ".yaml", tree, problems::add));
        } else if ("organisation".equals(kind)) {
            documents.forEach((name, tree) ->
                    OrganisationReader.standalone().read(folder + "/" + name + ".yaml", tree, problems::add));
        }
    }

    private Map<String, Tree> withoutProofs(Map<String, Tree> detectors) {
        Map<String, Tree> lean = new LinkedHashMap<>();
        detectors.forEach((path, tree) -> {
            DetectorReader.read(policies.resolve("detectors") + "/" + path + ".yaml", tree, problems::add);
            if (tree instanceof Tree.Entries map) {
                Map<String, Tree> entries = new LinkedHashMap<>(map.entries());
                entries.remove("proofs");
                lean.put(path, new Tree.Entries(entries, map.line()));
            }
        });
        return lean;
    }

    private void write(String kind, Map<String, Tree> documents) throws IOException {
        try (OutputStream out = Files.newOutputStream(target.resolve(kind + ".json"))) {
            JsonTree.write(new Tree.Entries(documents, 0), out);
        }
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            StringBuilder all = new StringBuilder("policies/ has problems:");
            for (Problem problem : problems) {
                all.append('\n')
                        .append(problem.file())
                        .append(':')
                        .append(problem.line())
                        .append(": ");
                all.append(problem.path())
                        .append(": ")
                        .append(problem.what())
                        .append("; ")
                        .append(problem.cure());
            }
            throw new IllegalStateException(all.toString());
        }
    }

    /** Names, sizes and times of all files: what is compiled is stale as soon as this differs. */
    private String state() throws IOException {
        StringBuilder state = new StringBuilder();
        for (String kind : KINDS) {
            for (Path file : PolicyFolder.files(policies.resolve(kind))) {
                state.append(policies.relativize(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ');
                state.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
            }
        }
        return state.toString();
    }
}
