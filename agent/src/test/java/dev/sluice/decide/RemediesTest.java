package dev.sluice.decide;

import static dev.sluice.decide.DeciderTest.RESOLVER;
import static dev.sluice.decide.DeciderTest.decide;
import static dev.sluice.decide.DeciderTest.finding;
import static dev.sluice.decide.DeciderTest.situation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.detect.Finding;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision says of itself: reasons with their clause and fact, and the ways out. */
class RemediesTest {
    @Test
    void explainsWithFindingClauseAndFact() {
        Finding card = finding(FindingType.CREDIT_CARD, Level.REGULATED);
        Decision decision = decide(
                ShippedPolicies.BALANCED,
                situation(RESOLVER.named("openai/chatgpt-free", Set.of()), Level.REGULATED, List.of(card)));
        assertThat(decision.reasons())
                .anyMatch(reason -> "matrix.personal.regulated".equals(reason.clause()))
                .anyMatch(reason -> Integer.valueOf(0).equals(reason.finding()))
                .anyMatch(reason -> reason.fact() != null
                        && reason.fact().startsWith("openai/chatgpt-free trained-on: yes (https://")
                        && reason.fact().contains("seen 2026-"));
        assertThat(decision.remedies())
                .extracting(Decision.Remedy::code)
                .containsExactly("redact", "edit", "switch-workspace", "training-off", "justify");
    }

    @ParameterizedTest(name = "{0}, workspace of {1} known: {2}")
    @CsvSource({
        "openai/chatgpt-free, openai, https://chatgpt.com/c/ours",
        "openai/chatgpt-free, anthropic, ",
    })
    void linksToTheWorkspaceThePolicyNames(String line, String vendor, String expected) {
        OrganisationPolicy base = ShippedPolicies.BALANCED;
        Texts texts = new Texts(List.of(), null, null, Map.of(vendor, "https://chatgpt.com/c/ours"), Map.of());
        OrganisationPolicy policy = new OrganisationPolicy(
                "ours",
                "1",
                base.matrix(),
                base.places(),
                base.findings(),
                base.tokens(),
                base.trust(),
                base.conduct(),
                base.approvals(),
                texts);
        Decision decision = decide(policy, situation(RESOLVER.named(line, Set.of()), Level.REGULATED, List.of()));
        assertThat(decision.remedies())
                .filteredOn(remedy -> remedy.code().equals("switch-workspace"))
                .extracting(Decision.Remedy::link)
                .containsExactly(expected);
    }

    @Test
    void doesNotOfferToTurnOffWhatIsOffAlready() {
        Decision decision = decide(
                ShippedPolicies.BALANCED,
                situation(RESOLVER.named("openai/chatgpt-free", Set.of("training-off")), Level.REGULATED, List.of()));
        assertThat(decision.remedies()).noneMatch(remedy -> remedy.code().equals("training-off"));
        assertThat(decision.reasons())
                .anyMatch(reason -> reason.fact() != null && reason.fact().contains("trained-on: no"));
    }
}
