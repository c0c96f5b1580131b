package dev.sluice.bundle;

import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LevelRule;
import dev.sluice.policy.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Maps a file of {@code policies/levels/} to its record. */
public final class LevelReader {
    private LevelReader() {}

    /** Reads a rule; where something is wrong a problem is reported and the value is left empty. */
    public static LevelRule read(String file, Tree tree, Consumer<Problem> problems) {
        TreeReader reader = TreeReader.of(file, tree, problems);
        List<LevelRule.Part> parts = new ArrayList<>();
        for (TreeReader part : reader.children("when")) {
            parts.add(new LevelRule.Part(types(part), part.integer("least", 1)));
            part.refuseOtherKeys();
        }
        if (parts.isEmpty()) {
            reader.report("when", "no condition", "write at least one");
        }
        LevelRule rule = new LevelRule(
                reader.text("id"),
                reader.oneOf("level", Level.class, Level.INTERNAL),
                reader.text("why"),
                List.copyOf(parts),
                reader.integer("within", 0),
                Set.copyOf(reader.texts("unless")));
        reader.refuseOtherKeys();
        return rule;
    }

    private static Set<FindingType> types(TreeReader part) {
        Set<FindingType> types = EnumSet.noneOf(FindingType.class);
        for (String word : part.texts("types")) {
            String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
            for (FindingType type : FindingType.values()) {
                if (type.name().equals(name)) {
                    types.add(type);
                    name = "";
                }
            }
            if (!name.isEmpty()) {
                part.report("types", "not a finding type: " + word, "use a type of the design, such as PERSON");
            }
        }
        return types;
    }
}
