package dev.sluice.bundle;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Detectors of an organisation and of a person, beside or in the place of built-in ones. */
final class OwnDetectors {
    private static final String FOLDER = "detectors/";

    private final Predicate<DetectorSpec> runs;
    private final Consumer<Problem> problems;
    private final Map<String, DetectorSpec> replacing = new TreeMap<>();
    private final Map<String, DetectorSpec> added = new TreeMap<>();

    OwnDetectors(Predicate<DetectorSpec> runs, Consumer<Problem> problems) {
        this.runs = runs;
        this.problems = problems;
    }

    /** Takes detectors that count instead of built-in ones of the same path. */
    void replace(Map<String, Tree> documents) {
        documents.forEach((path, tree) -> read(path, tree, replacing));
    }

    /** Takes detectors that can only add to what is found. */
    void add(Map<String, Tree> documents) {
        documents.forEach((path, tree) -> read(path, tree, added));
    }

    List<DetectorSpec> withBuiltin() {
        if (replacing.isEmpty() && added.isEmpty()) {
            return Builtin.detectors();
        }
        Map<String, DetectorSpec> all = new TreeMap<>();
        Builtin.documents("detectors").forEach((path, tree) -> {
            if (!replacing.containsKey(path)) {
                all.put(path, DetectorReader.read(path, tree, Builtin::refuse));
            }
        });
        all.putAll(replacing);
        List<DetectorSpec> specs = new ArrayList<>(all.values());
        specs.addAll(added.values());
        return List.copyOf(specs);
    }

    /** A detector with anything wrong in it is left out as a whole, and a built-in one in its place stays. */
    private void read(String path, Tree tree, Map<String, DetectorSpec> into) {
        List<Problem> found = new ArrayList<>();
        String file = FOLDER + path + ".yaml";
        DetectorSpec spec = DetectorReader.read(file, tree, found::add);
        if (found.isEmpty() && !runs.test(spec)) {
            found.add(new Problem(
                    file,
                    0,
                    "rules",
                    "names a check, a recogniser or a pattern that is none",
                    "see docs/policy/detectors.md"));
        }
        if (found.isEmpty()) {
            into.put(path, spec);
        }
        found.forEach(problems);
    }
}
