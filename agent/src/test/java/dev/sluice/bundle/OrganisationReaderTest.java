package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.Action;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationReaderTest {
    static final String EVERYTHING = """
            name: ours
            version: '3'
            base: balanced
            matrix:
              personal: {regulated: block}
            places:
              - id: our-claude
                lines: [anthropic/claude-enterprise]
                groups: [legal]
                sites: [claude.ai]
                modifiers: [zero-retention]
                levels: {regulated: allow}
                why: covered by our contract
            findings:
              - id: many-addresses
                types: [EMAIL, PHONE]
                detectors: company.staff-number
                count: 10
                classes: [personal]
                action: approve
              - id: secrets
                types: [SECRET]
                action: block
            tokens:
              - {id: long-chat, level: internal, over: 9000, counted: conversation, action: justify}
            trust:
              least-confidence: high
              own-workspaces: {openai/chatgpt-enterprise: [id-1, id-2]}
            conduct: {when-agent-away: closed, hold-millis: 10, pause-minutes: 0, quiet-repeats-minutes: 5, ledger-days: 30}
            approvals:
              approvers: [{name: Ann, role: legal, key: abc}]
              revoked: [p-1]
            texts:
              languages: [zh-TW]
              contact: privacy@example.org
              policy-address: https://example.org/ai
              words: {banner: {en: Think first, zh-TW: 請三思}}
            """;

    @Test
    void readsEverythingAndKeepsWhatTheBaseSays() {
        List<Problem> problems = new ArrayList<>();
        OrganisationPolicy policy = read(EVERYTHING, problems);
        assertThat(problems).isEmpty();
        assertThat(policy.cell(LineClass.PERSONAL, Level.REGULATED)).isEqualTo(Action.BLOCK);
        assertThat(policy.cell(LineClass.PERSONAL, Level.CONFIDENTIAL)).isEqualTo(Action.WARN);
        assertThat(policy.findings())
                .as("a rule of the same id replaces the base's")
                .extracting(OrganisationPolicy.FindingRule::id)
                .containsExactly("many-addresses", "secrets");
        assertThat(policy.findings().get(0).types()).containsExactlyInAnyOrder(FindingType.EMAIL, FindingType.PHONE);
        assertThat(policy.tokens())
                .extracting(OrganisationPolicy.TokenRule::id)
                .containsExactly("long-chat", "much-internal-text");
        assertThat(policy.trust().leastConfidence()).isEqualTo(Confidence.HIGH);
        assertThat(policy.texts().words()).containsKey("banner");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            matrix: {personal: {regulated: alow}}                    | 3 | matrix.personal.regulated | misspelt action
            matrix: {privat: {regulated: block}}                     | 3 | matrix.privat             | misspelt class
            base: balancd                                            | 3 | base                      | misspelt base
            colour: red                                              | 3 | colour                    | unknown key
            findings: [{id: x, types: [SECRT], action: warn}]        | 3 | findings[0].types         | misspelt type
            findings: [{id: x, action: warn}]                        | 3 | findings[0].types         | rule about nothing
            findings: [{id: x, types: [SECRET]}]                     | 3 | findings[0].action        | rule without an action
            tokens: [{id: x, action: warn}]                          | 3 | tokens[0].over            | threshold without a number
            tokens: [{id: x, over: many, action: warn}]              | 3 | tokens[0].over            | threshold that is no number
            places: [{id: x, lines: [a/b]}]                          | 3 | places[0].levels          | place without levels
            places: [{id: x, levels: {secret: warn}}]                | 3 | places[0].levels.secret   | misspelt level
            conduct: {ledger-days: -1}                               | 3 | conduct.ledger-days       | negative number
            """)
    void tellsWhereAMistakeIs(String yaml, int line, String path, String why) {
        List<Problem> problems = new ArrayList<>();
        read("name: ours\nversion: '1'\n" + yaml + "\n", problems);
        assertThat(problems).as(why).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.cure()).isNotBlank();
        });
    }

    @Test
    void collectsEveryMistakeAtOnce() {
        List<Problem> problems = new ArrayList<>();
        read("version: '1'\nmatrix: {personal: {public: x, internal: y}}\nfoo: 1\n", problems);
        assertThat(problems).hasSize(4);
    }

    private static OrganisationPolicy read(String yaml, List<Problem> problems) {
        Tree tree = YamlTree.read("policy.yaml", yaml, problems::add);
        return new OrganisationReader(
                        Map.of("balanced", ShippedPolicies.BALANCED, "strict", ShippedPolicies.STRICT), "balanced")
                .read("policy.yaml", tree, problems::add);
    }
}
