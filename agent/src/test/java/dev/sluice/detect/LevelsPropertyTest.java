package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** More that was found never makes a draft less sensitive, save for what marks it as published. */
class LevelsPropertyTest {
    private static final Levels LEVELS = new Levels(Builtin.levelRules());

    @Property(tries = 5000)
    void aFurtherFindingNeverLowersTheLevel(
            @ForAll("drafts") List<Finding> findings, @ForAll("findings") Finding further) {
        Level before = level(findings);
        List<Finding> more = new ArrayList<>(findings);
        more.add(further);
        assertThat(level(more)).isGreaterThanOrEqualTo(before).isGreaterThanOrEqualTo(further.level());
    }

    @Property(tries = 5000)
    void aFindingTakenForGraverNeverLowersTheLevel(
            @ForAll("drafts") List<Finding> findings, @ForAll int which, @ForAll Level level) {
        if (findings.isEmpty()) {
            return;
        }
        int index = Math.floorMod(which, findings.size());
        Finding one = findings.get(index);
        List<Finding> graver = new ArrayList<>(findings);
        graver.set(
                index,
                new Finding(
                        one.range(),
                        one.type(),
                        one.subtype(),
                        one.level().max(level),
                        one.score(),
                        one.detector(),
                        one.why()));
        assertThat(level(graver)).isGreaterThanOrEqualTo(level(findings));
    }

    private static Level level(List<Finding> findings) {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparingInt(finding -> finding.range().start()));
        return LEVELS.judge(ordered).level();
    }

    @Provide
    Arbitrary<List<Finding>> drafts() {
        return findings().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Finding> findings() {
        return Combinators.combine(
                        Arbitraries.of(FindingType.values()),
                        Arbitraries.of(Level.INTERNAL, Level.INTERNAL, Level.CONFIDENTIAL, Level.PUBLIC),
                        Arbitraries.integers().between(0, 6000))
                .as((type, level, start) ->
                        new Finding(new Range(start, start + 8), type, "x", level, 1, "x", new Finding.Why(0, "", "")));
    }
}
