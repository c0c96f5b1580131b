package dev.sluice.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.ShippedPolicies;
import dev.sluice.policy.LineClass;
import dev.sluice.tier.Signals.Account;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three mistakes that must not happen, with what each site that has a company line delivers. */
class EverySiteTest {
    private static final LineResolver RESOLVER = new LineResolver(ShippedPolicies.LINES, Map.of());

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            chatgpt.com           | plan=enterprise structure=workspace                 |                            | openai/chatgpt-enterprise
            chatgpt.com           | plan=enterprise structure=workspace                 | upgrade                    | openai/chatgpt-enterprise
            chatgpt.com           | plan=team structure=workspace                       |                            | openai/chatgpt-business
            claude.ai             | capabilities=chat,raven raven-type=enterprise       |                            | anthropic/claude-enterprise
            claude.ai             | capabilities=chat,raven raven-type=team             |                            | anthropic/claude-team
            gemini.google.com     | domain=example.com                                  | gemini-workspace-notice    | google/gemini-workspace
            m365.cloud.microsoft  | kind=work                                           |                            | microsoft/copilot-chat-work
            m365.cloud.microsoft  |                                                     | enterprise-data-protection | microsoft/copilot-chat-work
            perplexity.ai         | subscription=enterprise organization=ours           |                            | perplexity/enterprise
            www.perplexity.ai     | subscription=enterprise_max organization=ours       |                            | perplexity/enterprise
            grok.com              | plan=business                                       |                            | xai/grok-business
            grok.com              | plan=enterprise                                     |                            | xai/grok-enterprise
            chat.mistral.ai       | plan=team                                           |                            | mistral/vibe-team
            chat.mistral.ai       | plan=enterprise                                     |                            | mistral/vibe-enterprise
            """)
    void neverJudgesAWorkspaceByConsumerTerms(String host, String attributes, String badge, String id) {
        ResolvedLine line = RESOLVER.resolve(signals(host, attributes, badge));
        assertThat(line.id()).isEqualTo(id);
        assertThat(line.lineClass()).isEqualTo(LineClass.COMMERCIAL);
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            chatgpt.com           | plan=free structure=personal                        |                            | openai/chatgpt-free
            chatgpt.com           | plan=free structure=workspace                       |                            | openai/chatgpt-free
            chatgpt.com           | plan=enterprise structure=personal                  |                            | unknown
            claude.ai             | capabilities=chat rate-limit-tier=default_claude_ai |                            | anthropic/claude-free
            claude.ai             | capabilities=chat,raven,claude_pro raven-type=enterprise |                       | anthropic/claude-pro
            gemini.google.com     | domain=gmail.com                                    | gemini-workspace-notice    | google/gemini-personal
            gemini.google.com     | domain=example.com                                  |                            | unknown
            gemini.google.com     |                                                     | gemini-paid                | google/gemini-personal-paid
            m365.cloud.microsoft  | kind=personal                                       |                            | microsoft/copilot-personal
            m365.cloud.microsoft  | kind=personal                                       | enterprise-data-protection | microsoft/copilot-personal
            m365.cloud.microsoft  | kind=personal,work                                  |                            | microsoft/copilot-personal
            copilot.microsoft.com |                                                     |                            | microsoft/copilot-personal
            perplexity.ai         | subscription=none                                   |                            | perplexity/free
            perplexity.ai         | subscription=enterprise                             |                            | unknown
            grok.com              | plan=free                                           |                            | xai/grok-free
            grok.com              | plan=business,free                                  |                            | xai/grok-free
            grok.com              | plan=supergrok,enterprise                           |                            | xai/supergrok
            chat.mistral.ai       | plan=free                                           |                            | mistral/vibe-free
            chat.mistral.ai       | plan=team,free                                      |                            | mistral/vibe-free
            chat.deepseek.com     |                                                     |                            | deepseek/chat
            meta.ai               |                                                     | incognito                  | meta/meta-ai
            poe.com               |                                                     |                            | quora/poe
            """)
    void neverJudgesAPersonalAccountByCompanyTerms(String host, String attributes, String badge, String id) {
        ResolvedLine line = RESOLVER.resolve(signals(host, attributes, badge));
        assertThat(line.id()).isEqualTo(id);
        assertThat(line.lineClass()).isIn(LineClass.PERSONAL, LineClass.UNKNOWN);
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            chatgpt.com          | openai/chatgpt-enterprise     | plan=enterprise structure=workspace           |                         | a
            claude.ai            | anthropic/claude-enterprise   | capabilities=raven raven-type=enterprise      |                         | a
            gemini.google.com    | google/gemini-workspace       | domain=example.com                            | gemini-workspace-notice | example.com
            m365.cloud.microsoft | microsoft/copilot-chat-work   | kind=work                                     |                         | a
            perplexity.ai        | perplexity/enterprise         | subscription=enterprise organization=ours     |                         | ours
            grok.com             | xai/grok-business             | plan=business                                 |                         | a
            chat.mistral.ai      | mistral/vibe-team             | plan=team                                     |                         | a
            """)
    void countsOnlyTheOrganisationsOwnWorkspaces(
            String host, String line, String attributes, String badge, String own) {
        Signals seen = signals(host, attributes, badge);
        assertThat(with(line, own).resolve(seen).lineClass()).isEqualTo(LineClass.COMMERCIAL);
        ResolvedLine foreign = with(line, "another-one").resolve(seen);
        assertThat(foreign.lineClass()).isEqualTo(LineClass.PERSONAL);
        assertThat(foreign.isForeignWorkspace()).isTrue();
    }

    private static LineResolver with(String line, String own) {
        return new LineResolver(ShippedPolicies.LINES, Map.of(line, List.of(own)));
    }

    private static Signals signals(String host, String attributes, String badge) {
        Map<String, List<String>> read = new TreeMap<>();
        if (attributes != null) {
            Arrays.stream(attributes.split(" "))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> read.put(pair[0], List.of(pair[1].split(","))));
        }
        List<Account> accounts = read.isEmpty() ? List.of() : List.of(new Account("a", false, read));
        return new Signals(host, accounts, null, null, badge == null ? Set.of() : Set.of(badge), Set.of(), null);
    }
}
