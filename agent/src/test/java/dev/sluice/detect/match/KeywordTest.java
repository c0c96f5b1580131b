package dev.sluice.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.policy.DetectorSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern is tried around its keywords alone: a match without one is found only where one stands near by chance. */
class KeywordTest {
    /** Detectors of which a rule wants its keyword somewhere near, as a context word, or has an edge before its value in its place. */
    private static final Set<String> NEAR_IS_MEANT = Set.of(
            "bank-account",
            "bic",
            "command-password",
            "de.commercial-register",
            "driving-licence",
            "gb.bank-account",
            "generic.api-key",
            "generic.password",
            "kubernetes-secret",
            "mac-address",
            "session-cookie");

    @Test
    void standsInEveryMatchOfAPatternThatShips() {
        Set<String> without = new HashSet<>();
        for (DetectorSpec detector : Builtin.detectors()) {
            for (DetectorSpec.Rule rule : detector.rules()) {
                boolean anchored = rule.pattern() != null && !rule.keywords().isEmpty();
                if (anchored && Lead.canMatchWithout(PatternForm.of(rule.pattern()), rule.keywords())) {
                    without.add(detector.id());
                }
            }
        }
        assertThat(without).isSubsetOf(NEAR_IS_MEANT);
    }

    @ParameterizedTest
    @CsvSource({"tok[0-9]+|key[0-9]+, tok, true", "tok[0-9]+|key[0-9]+, tok key, false", "[a-z]*tok, TOK, false"})
    void isMissedWhereAWayLeadsAroundIt(String pattern, String keywords, boolean missed) {
        assertThat(Lead.canMatchWithout(PatternForm.of(pattern), List.of(keywords.split(" "))))
                .isEqualTo(missed);
    }
}
