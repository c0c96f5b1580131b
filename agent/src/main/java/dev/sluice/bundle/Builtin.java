package dev.sluice.bundle;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.LevelRule;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The policy that lies in the jar, compiled and checked at build time. */
public final class Builtin {
    private static final String FOLDER = "/dev/sluice/builtin/";

    private Builtin() {}

    /**
     * Returns the documents of one kind by path, without proofs.
     *
     * @param kind a folder of {@code policies/}: {@code detectors}, {@code services}, {@code sites}, ...
     */
    public static Map<String, Tree> documents(String kind) {
        try (InputStream in = Builtin.class.getResourceAsStream(FOLDER + kind + ".json")) {
            if (in == null) {
                return Map.of();
            }
            Tree tree = JsonTree.read(in);
            return tree instanceof Tree.Entries map ? map.entries() : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("built-in policy cannot be read", e);
        }
    }

    public static List<DetectorSpec> detectors() {
        List<DetectorSpec> specs = new ArrayList<>();
        documents("detectors").forEach((path, tree) -> specs.add(DetectorReader.read(path, tree, Builtin::refuse)));
        return List.copyOf(specs);
    }

    public static List<ProductLine> productLines() {
        return ServiceReader.read("services", documents("services"), Builtin::refuse);
    }

    /** The ready policies by their own names: {@code balanced}, {@code strict} and {@code watch-only}. */
    public static Map<String, OrganisationPolicy> organisationPolicies() {
        Map<String, OrganisationPolicy> policies = new TreeMap<>();
        documents("organisation").forEach((file, tree) -> {
            OrganisationPolicy policy = OrganisationReader.standalone().read(file, tree, Builtin::refuse);
            policies.put(policy.name(), policy);
        });
        return policies;
    }

    /** Returns the combinations that raise the level of a draft. */
    public static List<LevelRule> levelRules() {
        List<LevelRule> rules = new ArrayList<>();
        documents("levels").forEach((path, tree) -> rules.add(LevelReader.read(path, tree, Builtin::refuse)));
        return List.copyOf(rules);
    }

    /** The build has checked the same documents; a problem here means that the jar was tampered with or built wrongly. */
    static void refuse(Problem problem) {
        throw new IllegalStateException(problem.file() + ": " + problem.path() + ": " + problem.what());
    }
}
