package dev.sluice.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{1} in {0} says {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en    | balanced | replace values, or give a reason
            en    | strict   | Regulated text to a Personal account
            en    | strict   | wait until it is back
            zh-TW | balanced | 換成代號，或說明理由
            zh-TW | strict   | 受法規管制的內容，送到個人帳號
            fr    | balanced | What may go where
            """)
    void putsThePolicyIntoWords(String language, String name, String sentence) {
        OrganisationPolicy policy = name.equals("strict") ? ShippedPolicies.STRICT : ShippedPolicies.BALANCED;
        assertThat(page(policy, language))
                .contains(sentence)
                .doesNotContain("{{")
                .contains("ChatGPT Enterprise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW"})
    void hasAWordForEverything(String language) {
        PageWords words = PageWords.of(language);
        for (Enum<?>[] kind :
                List.<Enum<?>[]>of(FindingType.values(), Level.values(), Action.values(), LineClass.values())) {
            String key = kind instanceof FindingType[]
                    ? "type"
                    : kind instanceof Level[] ? "level" : kind instanceof Action[] ? "action" : "class";
            for (Enum<?> constant : kind) {
                assertThat(words.of(key, constant)).isNotBlank();
            }
        }
    }

    @Test
    void showsAContractThatLetsTheVendorTrainAsPersonal() {
        assertThat(page(ShippedPolicies.BALANCED, "en"))
                .containsPattern("<td>Cohere Platform</td>\\s*<td>Personal account</td>")
                .containsPattern("<td>ChatGPT Enterprise</td>\\s*<td>Company contract</td>");
    }

    @Test
    void escapesWhatAnAdministratorWrote() {
        OrganisationPolicy base = ShippedPolicies.BALANCED;
        OrganisationPolicy policy = new OrganisationPolicy(
                "<b>ours</b>",
                "1",
                base.matrix(),
                base.places(),
                base.findings(),
                base.tokens(),
                base.trust(),
                base.conduct(),
                base.approvals(),
                new Texts(List.of(), "\"Ann\" <ann@example.org>", null, Map.of()));
        assertThat(page(policy, "en"))
                .contains("&lt;b&gt;ours&lt;/b&gt;", "&quot;Ann&quot; &lt;ann@example.org&gt;")
                .doesNotContain("<b>ours");
    }

    private static String page(OrganisationPolicy policy, String language) {
        return new PolicyPage(EffectivePolicy.of(policy), language, TODAY).html(ShippedPolicies.LINES);
    }
}
