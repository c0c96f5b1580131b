package dev.sluice.bundle;

import dev.sluice.policy.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A policy file: understood or told of as a problem, whatever stands in it, by every reader there is. */
public final class PolicyFuzz {
    private PolicyFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Tree tree = YamlTree.read("a.yaml", new String(bytes, StandardCharsets.UTF_8), problems::add);
        if (tree == null) {
            if (problems.isEmpty()) {
                throw new AssertionError("nothing read and no problem told");
            }
            return;
        }
        DetectorReader.read("a.yaml", tree, problems::add);
        LevelReader.read("a.yaml", tree, problems::add);
        ServiceReader.read("a", Map.of("a/b", tree, "a/vendor", tree), problems::add);
        OrganisationReader.standalone().read("a.yaml", tree, problems::add);
    }
}
