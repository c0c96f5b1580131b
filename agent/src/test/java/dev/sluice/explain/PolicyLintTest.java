package dev.sluice.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.OrganisationReader;
import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.bundle.Tree;
import dev.sluice.bundle.YamlTree;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.OrganisationPolicy;
import dev.sluice.policy.ProductLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLintTest {
    private static final Map<String, LineClass> LINES =
            ShippedPolicies.LINES.stream().collect(Collectors.toMap(ProductLine::id, ProductLine::lineClass));

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            places: [{id: a, lines: [openai/chatgpt-fre], levels: {public: warn}}]                | places[0].lines | a line that is not known
            places: [{id: a, services: [opnai], levels: {public: warn}}]                          | places[0].services | a service that is not known
            places: [{id: a, services: [google], lines: [openai/chatgpt-free], levels: {public: warn}}] | places[0].lines | line and service contradict
            places: [{id: a, levels: {regulated: allow}, classes: [commercial]}]                  | places[0]       | the same as the matrix
            places: [{id: a, levels: {public: warn}}, {id: b, sites: [x], levels: {public: block}}] | places[1]     | hidden by an earlier rule
            findings: [{id: a, types: [EMAIL], action: allow}]                                    | findings[0].action | a rule that raises nothing
            findings: [{id: a, types: [EMAIL], classes: [unknown], action: block}]                | findings[0].classes | a class nothing is judged as
            findings: [{id: a, detectors: [none.such], action: block}]                            | findings[0].detectors | a detector that is not known
            tokens: [{id: a, level: regulated, classes: [personal], over: 1, action: warn}]       | tokens[0]       | the matrix is stricter
            trust: {own-workspaces: {openai/chatgpt-free: [x]}}                                   | trust.own-workspaces.openai/chatgpt-free | a personal line as own workspace
            approvals: {approvers: [{name: A, role: r, key: nonsense}]}                           | approvals.approvers[0].key | a key that is none
            matrix: {personal: {regulated: approve}}                                              | approvals       | nobody can approve
            """)
    void warnsOfWhatCanNeverApply(String yaml, String path, String why) {
        assertThat(remarks(yaml)).as(why).extracting(PolicyLint.Remark::path).contains(path);
    }

    @Test
    void isContentWithTheReadyPolicies() {
        for (OrganisationPolicy policy :
                List.of(ShippedPolicies.BALANCED, ShippedPolicies.STRICT, ShippedPolicies.WATCH_ONLY)) {
            assertThat(PolicyLint.check(policy, new PolicyLint.Known(LINES, Set.of())))
                    .isEmpty();
        }
        assertThat(remarks("findings: [{id: a, types: [EMAIL], count: 9, action: warn}]"))
                .isEmpty();
    }

    private static List<PolicyLint.Remark> remarks(String yaml) {
        List<Object> problems = new ArrayList<>();
        Tree tree = YamlTree.read("p", "name: ours\nversion: '1'\n" + yaml + "\n", problems::add);
        OrganisationPolicy policy = new OrganisationReader(Map.of("balanced", ShippedPolicies.BALANCED), "balanced")
                .read("p", tree, problems::add);
        assertThat(problems).isEmpty();
        return PolicyLint.check(policy, new PolicyLint.Known(LINES, Set.of("credit-card")));
    }
}
