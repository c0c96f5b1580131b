package dev.sluice.bundle;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.DictionarySpec;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.EffectivePolicy.Origin;
import dev.sluice.policy.LevelRule;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Policy as it is in force on this machine: built in, then the machine's folder, then the person's own file.
 *
 * <p>The machine's folder holds {@code policy.yaml} and further {@code detectors/}, {@code levels/}, {@code dictionaries/},
 * {@code services/} and {@code sites/}, which replace built-in files of the same path, or all of that in one signed bundle, which then counts alone. The
 * person's {@code policy.yaml} can only add: its layer is asked beside the machine's. Without a machine policy the
 * person's own takes its place.
 */
public final class PolicyStore {
    public static final String FILE = "policy.yaml";
    private static final String DETECTORS = "detectors";
    private static final String USUAL = "balanced";
    private static final String AFTER_A_FAULT = "strict";
    private static final String NOTHING = "none";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, OrganisationPolicy> ready = Builtin.organisationPolicies();
    private final @Nullable PolicySource machine;
    private final @Nullable PolicySource user;
    private final boolean machineRefused;
    private final MachineNotes notes;

    private PolicyStore(@Nullable Path machine, @Nullable Path user) {
        this.user = user == null ? null : new PolicySource.Folder(user);
        this.notes = MachineNotes.read(machine, problems::add);
        BundleInstall install = machine == null ? null : new BundleInstall(machine, user);
        if (install != null && (install.isPresent() || notes.bundle() != null)) {
            this.machine = install.read(Instant.now(), problems::add);
            this.machineRefused = this.machine == null;
        } else {
            this.machine = machine == null ? null : new PolicySource.Folder(machine);
            this.machineRefused = false;
        }
    }

    /**
     * @param machine folder only administrators may write to, or null
     * @param user the person's data folder, or null
     */
    public static PolicyStore of(@Nullable Path machine, @Nullable Path user) {
        return new PolicyStore(machine, user);
    }

    /** The signed bundle in force, or null. */
    public @Nullable SignedBundle bundle() {
        return machine instanceof PolicySource.Signed signed ? signed.bundle() : null;
    }

    /** What is wrong with the files read so far; a machine policy with problems is replaced by the strict one. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public EffectivePolicy effective() {
        List<Layer> layers = new ArrayList<>();
        if (machineRefused) {
            layers.add(new Layer(Origin.MACHINE, AFTER_A_FAULT, ready(AFTER_A_FAULT)));
        } else if (machine != null && machine.hasPolicy()) {
            layers.add(layer(machine, Origin.MACHINE, USUAL));
        }
        if (user != null && user.hasPolicy()) {
            layers.add(layer(user, Origin.USER, layers.isEmpty() ? USUAL : NOTHING));
        }
        return layers.isEmpty() ? EffectivePolicy.of(ready(USUAL)) : new EffectivePolicy(layers);
    }

    public MachineNotes notes() {
        return notes;
    }

    /** The document a layer was read from, or null for a built-in policy. */
    public @Nullable Tree document(Layer layer) {
        for (PolicySource source : new PolicySource[] {machine, user}) {
            if (source != null && source.hasPolicy() && source.policyFile().equals(layer.file())) {
                return source.policy(problem -> {});
            }
        }
        return null;
    }

    public List<ProductLine> productLines() {
        return ServiceReader.read("services", documents("services"), problems::add);
    }

    /**
     * Built-in detectors, those of the machine in the place of built-in ones of the same path; the person's are added.
     *
     * @param runs tells whether a detector of theirs can run at all; one that cannot is reported and left out
     */
    public List<DetectorSpec> detectors(Predicate<DetectorSpec> runs) {
        OwnDetectors own = new OwnDetectors(runs, problems::add);
        if (machine != null) {
            own.replace(machine.documents(DETECTORS, problems::add));
        }
        if (user != null) {
            own.add(user.documents(DETECTORS, problems::add));
        }
        return own.withBuiltin();
    }

    /** Built-in combinations, those of the machine in the place of built-in ones of the same path; the person's are added. */
    public List<LevelRule> levelRules() {
        OwnLevels own = new OwnLevels(problems::add);
        if (machine != null) {
            own.replace(machine);
        }
        if (user != null) {
            own.add(user);
        }
        return own.withBuiltin();
    }

    /** Lists of the machine and of the person. */
    public List<DictionarySpec> dictionaries() {
        Map<String, DictionarySpec> specs = new TreeMap<>();
        for (PolicySource source : new PolicySource[] {machine, user}) {
            if (source != null) {
                DictionaryReader.readAll(source, problems::add).forEach(spec -> specs.putIfAbsent(spec.id(), spec));
            }
        }
        return List.copyOf(specs.values());
    }

    /** Built-in documents of a kind, those of the machine in the place of built-in ones of the same path. */
    public Map<String, Tree> documents(String kind) {
        Map<String, Tree> documents = new TreeMap<>(Builtin.documents(kind));
        if (machine != null) {
            documents.putAll(machine.documents(kind, problems::add));
        }
        return documents;
    }

    private Layer layer(PolicySource source, Origin origin, String base) {
        List<Problem> found = new ArrayList<>();
        Tree tree = source.policy(found::add);
        OrganisationPolicy policy = tree == null
                ? ready(AFTER_A_FAULT)
                : new OrganisationReader(ready, base).read(source.policyFile(), tree, found::add);
        problems.addAll(found);
        return new Layer(origin, source.policyFile(), found.isEmpty() ? policy : ready(AFTER_A_FAULT));
    }

    private OrganisationPolicy ready(String name) {
        OrganisationPolicy policy = ready.get(name);
        if (policy == null) {
            throw new IllegalStateException("the built-in policy '" + name + "' is missing");
        }
        return policy;
    }
}
