package dev.sluice.policy;

import dev.sluice.policy.OrganisationPolicy.Approvals;
import dev.sluice.policy.OrganisationPolicy.Conduct;
import dev.sluice.policy.OrganisationPolicy.Texts;
import dev.sluice.policy.OrganisationPolicy.Trust;
import dev.sluice.policy.OrganisationPolicy.WhenAgentAway;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The policies in force, the binding one first. Each layer is asked and the strictest answer counts, so a later layer
 * can add but never take away.
 */
public record EffectivePolicy(List<Layer> layers) {
    public EffectivePolicy {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("at least one policy is needed");
        }
        layers = List.copyOf(layers);
    }

    public static EffectivePolicy of(OrganisationPolicy policy) {
        return new EffectivePolicy(List.of(new Layer(Origin.BUILTIN, policy.name(), policy)));
    }

    /** Where a policy came from. */
    public enum Origin {
        BUILTIN,
        MACHINE,
        USER
    }

    /**
     * @param file path of the file, or the name of a built-in policy
     */
    public record Layer(Origin origin, String file, OrganisationPolicy policy) {}

    public String version() {
        OrganisationPolicy binding = binding();
        return binding.name() + " " + binding.version();
    }

    /** Approvers, workspaces and texts are the binding layer's alone: a person cannot appoint their own approver. */
    public Approvals approvals() {
        return binding().approvals();
    }

    public Map<String, List<String>> ownWorkspaces() {
        return binding().trust().ownWorkspaces();
    }

    public Texts texts() {
        return binding().texts();
    }

    public Confidence leastConfidence() {
        return layers.stream()
                .map(Layer::policy)
                .map(OrganisationPolicy::trust)
                .map(Trust::leastConfidence)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The stricter value of each setting. */
    public Conduct conduct() {
        boolean closed =
                layers.stream().anyMatch(layer -> layer.policy().conduct().whenAgentAway() == WhenAgentAway.CLOSED);
        Duration quiet = layers.stream()
                .map(layer -> layer.policy().conduct().quietRepeats())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Conduct(
                closed ? WhenAgentAway.CLOSED : WhenAgentAway.OPEN,
                binding().conduct().holdMillis(),
                least(Conduct::pauseMinutes),
                quiet,
                least(Conduct::ledgerDays),
                layers.stream()
                        .map(layer -> layer.policy().conduct().notSensitive())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                layers.stream().anyMatch(layer -> layer.policy().conduct().checkAnswers()));
    }

    private int least(ToIntFunction<Conduct> setting) {
        return layers.stream()
                .map(Layer::policy)
                .map(OrganisationPolicy::conduct)
                .mapToInt(setting)
                .min()
                .orElseThrow();
    }

    private OrganisationPolicy binding() {
        return layers.get(0).policy();
    }
}
