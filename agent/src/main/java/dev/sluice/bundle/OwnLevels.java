package dev.sluice.bundle;

import dev.sluice.policy.LevelRule;
import dev.sluice.policy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Combinations of an organisation, in the place of built-in ones of the same path, and of a person, which only add. */
final class OwnLevels {
    private static final String FOLDER = "levels";

    private final Consumer<Problem> problems;
    private final Map<String, LevelRule> replacing = new TreeMap<>();
    private final List<LevelRule> added = new ArrayList<>();

    OwnLevels(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void replace(PolicySource source) {
        read(source, replacing);
    }

    void add(PolicySource source) {
        Map<String, LevelRule> own = new TreeMap<>();
        read(source, own);
        added.addAll(own.values());
    }

    List<LevelRule> withBuiltin() {
        Map<String, LevelRule> all = new TreeMap<>();
        Builtin.documents(FOLDER).forEach((path, tree) -> all.put(path, LevelReader.read(path, tree, Builtin::refuse)));
        all.putAll(replacing);
        List<LevelRule> rules = new ArrayList<>(all.values());
        rules.addAll(added);
        return List.copyOf(rules);
    }

    /** A rule with anything wrong in it is left out as a whole, and a built-in one in its place stays. */
    private void read(PolicySource source, Map<String, LevelRule> into) {
        source.documents(FOLDER, problems).forEach((path, tree) -> {
            List<Problem> found = new ArrayList<>();
            LevelRule rule = LevelReader.read(FOLDER + "/" + path + ".yaml", tree, found::add);
            if (found.isEmpty()) {
                into.put(path, rule);
            }
            found.forEach(problems);
        });
    }
}
