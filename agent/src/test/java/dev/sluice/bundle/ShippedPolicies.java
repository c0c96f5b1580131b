package dev.sluice.bundle;

import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What lies in {@code policies/}, read from the YAML that people review. */
public final class ShippedPolicies {
    public static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."), "policies");

    private static final List<Problem> PROBLEMS = new ArrayList<>();
    public static final List<ProductLine> LINES = ServiceReader.read("services", documents("services"), PROBLEMS::add);
    public static final OrganisationPolicy BALANCED = organisation("default");
    public static final OrganisationPolicy STRICT = organisation("strict");
    public static final OrganisationPolicy WATCH_ONLY = organisation("watch-only");

    private ShippedPolicies() {}

    public static List<Problem> problems() {
        return List.copyOf(PROBLEMS);
    }

    public static ProductLine line(String id) {
        return LINES.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    public static EffectivePolicy only(OrganisationPolicy policy) {
        return EffectivePolicy.of(policy);
    }

    static Map<String, Tree> documents(String folder) {
        try {
            return PolicyFolder.read(ROOT.resolve(folder), PROBLEMS::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganisationPolicy organisation(String name) {
        Tree tree = documents("organisation").get(name);
        return OrganisationReader.standalone().read(name + ".yaml", tree, PROBLEMS::add);
    }
}
