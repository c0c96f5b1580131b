package dev.sluice.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.PolicyCheck;
import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.policy.Action;
import dev.sluice.policy.EffectivePolicy;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.OrganisationPolicy.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String RULES = """
            name: ours
            version: '1'
            base: watch-only
            places:
              - {id: our-chatgpt, lines: [openai/chatgpt-enterprise], levels: {confidential: allow}}
            findings:
              - {id: keys, types: [SECRET], action: block}
              - {id: people, types: [PERSON, PHONE], count: 10, groups: [sales], action: approve}
            tokens:
              - {id: much, services: [openai], level: confidential, over: 4000, action: warn}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} in {0} says {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en    | balanced | replace values, or give a reason
            en    | strict   | Regulated text to a personal account
            en    | strict   | wait until it is back
            zh-TW | balanced | 換成代號，或說明理由
            zh-TW | strict   | 受法規管制內容，送到個人帳號
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
    void translatesTheReasonsThatShip() {
        for (OrganisationPolicy policy : List.of(ShippedPolicies.BALANCED, ShippedPolicies.STRICT)) {
            policy.findings().forEach(rule -> assertThat(page(policy, "zh-TW")).doesNotContain(rule.why()));
            policy.tokens().forEach(rule -> assertThat(page(policy, "zh-TW")).doesNotContain(rule.why()));
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en    | Confidential text in place of the table above | ChatGPT Enterprise         | fine
            en    | Passwords and keys                          | everywhere                 | never
            en    | 10 or more people's names or telephone numbers | people in the group sales  | needs approval
            en    | More than 4,000 tokens of confidential text, or of a higher level, in one message | OpenAI                     | warning first
            zh-TW | 機密內容 取代上面的表格                                      | ChatGPT Enterprise         | 可以
            zh-TW | 10 項以上：人名或電話號碼                       | 「sales」群組的人員          | 需要核准
            """)
    void saysEachRuleWithItsPlaceAndOutcome(String language, String what, String where, String then)
            throws IOException {
        Path file = Files.writeString(folder.resolve("ours.yaml"), RULES);
        OrganisationPolicy ours = PolicyCheck.check(file).policies().get(0).policy();
        String text = page(ours, language)
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
        assertThat(text).contains(what + " " + where + " " + then);
    }

    @Test
    void showsAContractThatLetsTheVendorTrainAsPersonal() {
        assertThat(page(ShippedPolicies.BALANCED, "en"))
                .containsPattern("Cohere Platform</th>\\s*<td[^>]*>Personal account</td>")
                .containsPattern("ChatGPT Enterprise</th>\\s*<td[^>]*>Company contract</td>");
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
                new Texts(List.of(), "\"Ann\" <ann@example.org>", null, Map.of(), Map.of()));
        assertThat(page(policy, "en"))
                .contains("&lt;b&gt;ours&lt;/b&gt;", "&quot;Ann&quot; &lt;ann@example.org&gt;")
                .doesNotContain("<b>ours");
    }

    private static String page(OrganisationPolicy policy, String language) {
        return new PolicyPage(EffectivePolicy.of(policy), language, TODAY).html(ShippedPolicies.LINES);
    }
}
