package dev.sluice.bundle;

import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.EffectivePolicy.Origin;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Policy as it is in force on this machine: built in, then the machine's folder, then the person's own file.
 *
 * <p>The machine's folder may hold {@code policy.yaml} and further {@code detectors/}, {@code services/} and
 * {@code sites/}, which replace built-in files of the same path. The person's {@code policy.yaml} can only add: its
 * layer is asked beside the machine's. Without a machine policy the person's own takes its place.
 */
public final class PolicyStore {
    public static final String FILE = "policy.yaml";
    private static final String USUAL = "balanced";
    private static final String AFTER_A_FAULT = "strict";

    private final @Nullable Path machine;
    private final @Nullable Path user;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, OrganisationPolicy> ready = Builtin.organisationPolicies();

    private PolicyStore(@Nullable Path machine, @Nullable Path user) {
        this.machine = machine;
        this.user = user;
    }

    /**
     * @param machine folder only administrators may write to, or null
     * @param user the person's data folder, or null
     */
    public static PolicyStore of(@Nullable Path machine, @Nullable Path user) {
        return new PolicyStore(machine, user);
    }

    /** What is wrong with the files read so far; a machine policy with problems is replaced by the strict one. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public EffectivePolicy effective() {
        List<Layer> layers = new ArrayList<>();
        Layer binding = layer(machine, Origin.MACHINE, USUAL);
        if (binding != null) {
            layers.add(binding);
        }
        Layer own = layer(user, Origin.USER, binding == null ? USUAL : "none");
        if (own != null) {
            layers.add(own);
        }
        return layers.isEmpty() ? EffectivePolicy.of(ready(USUAL)) : new EffectivePolicy(layers);
    }

    public List<ProductLine> productLines() {
        return ServiceReader.read("services", documents("services"), problems::add);
    }

    /** Built-in documents of a kind, those of the machine's folder in the place of built-in ones of the same path. */
    public Map<String, Tree> documents(String kind) {
        Map<String, Tree> documents = new TreeMap<>(Builtin.documents(kind));
        if (machine != null) {
            try {
                documents.putAll(PolicyFolder.read(machine.resolve(kind), problems::add));
            } catch (IOException e) {
                unreadable(machine.resolve(kind));
            }
        }
        return documents;
    }

    private @Nullable Layer layer(@Nullable Path folder, Origin origin, String base) {
        if (folder == null || !Files.exists(folder.resolve(FILE))) {
            return null;
        }
        Path file = folder.resolve(FILE);
        List<Problem> found = new ArrayList<>();
        OrganisationPolicy policy = null;
        try {
            Tree tree = PolicyFolder.document(file, found::add);
            policy = tree == null ? null : new OrganisationReader(ready, base).read(file.toString(), tree, found::add);
        } catch (IOException e) {
            unreadable(file);
        }
        problems.addAll(found);
        if (policy == null || !found.isEmpty()) {
            policy = ready(AFTER_A_FAULT);
        }
        return new Layer(origin, file.toString(), policy);
    }

    private void unreadable(Path file) {
        problems.add(new Problem(file.toString(), 0, "", "cannot be read", "check who may read it"));
    }

    private OrganisationPolicy ready(String name) {
        OrganisationPolicy policy = ready.get(name);
        if (policy == null) {
            throw new IllegalStateException("the built-in policy '" + name + "' is missing");
        }
        return policy;
    }
}
