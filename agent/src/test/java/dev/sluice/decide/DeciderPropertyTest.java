package dev.sluice.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.decide.Situation.History;
import dev.sluice.decide.Situation.Sender;
import dev.sluice.decide.Situation.Tokens;
import dev.sluice.detect.Finding;
import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.EffectivePolicy.Layer;
import dev.sluice.policy.EffectivePolicy.Origin;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.FindingRule;
import dev.sluice.policy.OrganisationPolicy.TokenRule;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.Scope;
import dev.sluice.text.Range;
import dev.sluice.tier.LineResolver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeciderPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LineResolver RESOLVER = new LineResolver(ShippedPolicies.LINES, Map.of());

    @Property(tries = 3000)
    void theReadyPoliciesGrowStricterInOrder(@ForAll("situations") Situation situation) {
        assertThat(decide(ShippedPolicies.WATCH_ONLY, situation)).isEqualTo(Action.ALLOW);
        assertThat(decide(ShippedPolicies.STRICT, situation))
                .isGreaterThanOrEqualTo(decide(ShippedPolicies.BALANCED, situation));
    }

    @Property(tries = 3000)
    void aRaisedCellNeverAllowsMore(
            @ForAll("situations") Situation situation,
            @ForAll("policies") OrganisationPolicy policy,
            @ForAll Level level,
            @ForAll Action action) {
        assertThat(decide(raised(policy, level, action), situation)).isGreaterThanOrEqualTo(decide(policy, situation));
    }

    @Property(tries = 3000)
    void aFurtherRuleNeverAllowsMore(
            @ForAll("situations") Situation situation,
            @ForAll("policies") OrganisationPolicy policy,
            @ForAll FindingType type,
            @ForAll Action action,
            @ForAll @IntRange(min = 0, max = 9000) int over) {
        List<FindingRule> findings = new ArrayList<>(policy.findings());
        findings.add(new FindingRule("further", Scope.ANYWHERE, Set.of(type), Set.of(), 1, action, ""));
        List<TokenRule> tokens = new ArrayList<>(policy.tokens());
        tokens.add(new TokenRule("further", Scope.ANYWHERE, Level.INTERNAL, over, false, action, ""));
        OrganisationPolicy more = new OrganisationPolicy(
                policy.name(),
                policy.version(),
                policy.matrix(),
                policy.places(),
                findings,
                tokens,
                policy.trust(),
                policy.conduct(),
                policy.approvals(),
                policy.texts());
        assertThat(decide(more, situation)).isGreaterThanOrEqualTo(decide(policy, situation));
    }

    @Property(tries = 3000)
    void aPersonsOwnLayerNeverAllowsMore(
            @ForAll("situations") Situation situation,
            @ForAll("policies") OrganisationPolicy machine,
            @ForAll("policies") OrganisationPolicy own) {
        EffectivePolicy both = new EffectivePolicy(
                List.of(new Layer(Origin.MACHINE, "machine", machine), new Layer(Origin.USER, "own", own)));
        Action action = new Decider(both).decide(situation).action();
        assertThat(action).isGreaterThanOrEqualTo(decide(machine, situation));
    }

    @Property(tries = 3000)
    void aFurtherFindingNeverLowersTheAction(
            @ForAll("situations") Situation situation,
            @ForAll("policies") OrganisationPolicy policy,
            @ForAll("findings") Finding finding) {
        List<Finding> more = new ArrayList<>(situation.findings());
        more.add(finding);
        Situation with = new Situation(
                situation.level().max(finding.level()),
                more,
                situation.tokens(),
                situation.line(),
                situation.sender(),
                situation.history(),
                situation.at());
        assertThat(decide(rising(policy), with)).isGreaterThanOrEqualTo(decide(rising(policy), situation));
    }

    @Property(tries = 3000)
    void theSameSituationGetsTheSameAnswerWithAReason(
            @ForAll("situations") Situation situation, @ForAll("policies") OrganisationPolicy policy) {
        Decision decision = new Decider(ShippedPolicies.only(policy)).decide(situation);
        assertThat(new Decider(ShippedPolicies.only(policy)).decide(situation)).isEqualTo(decision);
        assertThat(decision.reasons()).isNotEmpty();
        assertThat(decision.reasons().get(0).clause()).isNotNull();
    }

    private static Action decide(OrganisationPolicy policy, Situation situation) {
        return new Decider(ShippedPolicies.only(policy)).decide(situation).action();
    }

    private static OrganisationPolicy raised(OrganisationPolicy policy, Level level, Action action) {
        return mapped(policy, (at, cell) -> at == level ? cell.stricter(action) : cell);
    }

    /** A policy in which a higher level is never treated more mildly, as in any sensible one. */
    private static OrganisationPolicy rising(OrganisationPolicy policy) {
        Action[] floor = {Action.ALLOW};
        return mapped(policy, (level, cell) -> {
            floor[0] = level == Level.PUBLIC ? cell : floor[0].stricter(cell);
            return floor[0];
        });
    }

    private interface Cell {
        Action at(Level level, Action cell);
    }

    private static OrganisationPolicy mapped(OrganisationPolicy policy, Cell change) {
        Map<LineClass, Map<Level, Action>> matrix = new EnumMap<>(LineClass.class);
        policy.matrix().forEach((lineClass, row) -> {
            Map<Level, Action> cells = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                cells.put(level, change.at(level, row.getOrDefault(level, Action.ALLOW)));
            }
            matrix.put(lineClass, cells);
        });
        return new OrganisationPolicy(
                policy.name(),
                policy.version(),
                matrix,
                policy.places(),
                policy.findings(),
                policy.tokens(),
                policy.trust(),
                policy.conduct(),
                policy.approvals(),
                policy.texts());
    }

    @Provide
    Arbitrary<Finding> findings() {
        return Combinators.combine(Arbitraries.of(FindingType.values()), Arbitraries.of(Level.values()))
                .as((type, level) ->
                        new Finding(new Range(0, 1), type, "sample", level, 1, "sample", new Finding.Why(0, "", "")));
    }

    @Provide
    Arbitrary<OrganisationPolicy> policies() {
        Arbitrary<Action> actions = Arbitraries.of(Action.values());
        return Combinators.combine(
                        Arbitraries.of(ShippedPolicies.BALANCED, ShippedPolicies.STRICT, ShippedPolicies.WATCH_ONLY),
                        Arbitraries.of(Level.values()),
                        actions)
                .as(DeciderPropertyTest::raised);
    }

    @Provide
    Arbitrary<Situation> situations() {
        List<String> lines = ShippedPolicies.LINES.stream().map(ProductLine::id).toList();
        return Combinators.combine(
                        Arbitraries.of(Level.values()),
                        findings().list().ofMaxSize(5),
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.of(lines).injectNull(0.2))
                .as((level, findings, tokens, line) -> new Situation(
                        findings.stream().map(Finding::level).reduce(level, Level::max),
                        findings,
                        new Tokens(tokens, tokens, 0),
                        RESOLVER.named(line == null ? "nobody/knows" : line, Set.of()),
                        Sender.UNKNOWN,
                        History.NONE,
                        NOW));
    }
}
