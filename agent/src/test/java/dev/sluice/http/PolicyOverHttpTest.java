package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.app.AgentUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policy files of an administrator and of a person, as they decide about what comes over HTTP. */
class PolicyOverHttpTest {
    private static final String MACHINE = """
            name: ours
            version: '7'
            base: none
            matrix:
              personal: {regulated: justify}
            places:
              - {id: for-sales, groups: [sales], lines: [openai/chatgpt-pro], levels: {regulated: block}}
              - {id: for-legal, groups: [legal], levels: {regulated: allow}}
              - {id: on-a-site, sites: [grok.com], levels: {regulated: redact}}
              - {id: one-service, services: [mistral], levels: {regulated: approve}}
              - {id: one-line, lines: [openai/chatgpt-plus], levels: {regulated: warn}}
            findings:
              - {id: accounts, detectors: [iban], classes: [personal], action: approve}
              - {id: many-addresses, types: [EMAIL], count: 3, action: redact}
            tokens:
              - {id: long, level: internal, over: 100, classes: [personal], action: warn}
              - {id: long-chat, level: public, over: 150, counted: conversation, action: justify}
            conduct: {when-agent-away: open, quiet-repeats-minutes: 60, pause-minutes: 30, ledger-days: 90}
            """;
    private static final String PERSON = """
            name: mine
            version: '1'
            matrix:
              personal: {confidential: warn, regulated: allow}
              commercial: {regulated: redact}
            places:
              - {id: loose, lines: [openai/chatgpt-pro], levels: {regulated: allow}}
            conduct: {when-agent-away: closed, quiet-repeats-minutes: 600, ledger-days: 30}
            """;
    private static final String CARD = "card 4111 1111 1111 1111";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} at {1}, {2} -> {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            openai/chatgpt-free       | -        | card      | justify | matrix.personal.regulated
            openai/chatgpt-pro        | -        | card      | block   | places.for-sales.regulated
            openai/chatgpt-plus       | -        | card      | warn    | places.one-line.regulated
            mistral/vibe-free         | -        | card      | approve | places.one-service.regulated
            xai/supergrok             | grok.com | card      | redact  | places.on-a-site.regulated
            xai/supergrok             | x.com    | card      | justify | matrix.personal.regulated
            anthropic/claude-team     | -        | card      | allow   | -
            openai/chatgpt-free       | -        | account   | approve | findings.accounts
            openai/chatgpt-enterprise | -        | account   | allow   | -
            openai/chatgpt-free       | -        | addresses | redact  | findings.many-addresses
            openai/chatgpt-free       | -        | address   | allow   | -
            openai/chatgpt-free       | -        | long      | warn    | tokens.long
            openai/chatgpt-business   | -        | long      | allow   | -
            openai/chatgpt-free       | -        | longer    | justify | tokens.long-chat
            openai/chatgpt-free       | -        | plain     | allow   | -
            """)
    void decidesByTheAdministratorsRules(String line, String site, String text, String action, String clause)
            throws IOException {
        machine(MACHINE, "groups: [sales]\n");
        try (AgentUnderTest agent = AgentUnderTest.startManaged(folder, folder)) {
            JsonNode verdict = inspect(agent, line, site, text(text), null);
            assertThat(verdict.at("/decision/action").asText()).isEqualTo(action);
            if (clause != null) {
                assertThat(verdict.at("/decision/reasons").findValuesAsText("clause"))
                        .contains(clause);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource(textBlock = """
            openai/chatgpt-free,       secret, warn,    the person's own rule is stricter
            openai/chatgpt-free,       card,   justify, the person's rule is laxer and counts for nothing
            openai/chatgpt-pro,        card,   block,   so does a place of theirs
            openai/chatgpt-enterprise, card,   redact,  stricter where the machine allows
            """)
    void aPersonCanOnlyBeStricter(String line, String text, String action, String why) throws IOException {
        machine(MACHINE, "groups: [sales]\n");
        person(PERSON);
        try (AgentUnderTest agent = AgentUnderTest.startManaged(folder, folder)) {
            JsonNode verdict = inspect(agent, line, null, text(text), null);
            assertThat(verdict.at("/decision/action").asText()).as(why).isEqualTo(action);
        }
    }

    @ParameterizedTest(name = "machine {0}, person {1} -> {2}")
    @CsvSource({"open, open, open", "open, closed, closed", "closed, open, closed"})
    void failsAsTheStricterOneWants(String machine, String person, String expected) throws IOException {
        machine(MACHINE.replace("when-agent-away: open", "when-agent-away: " + machine), "");
        person(PERSON.replace("when-agent-away: closed", "when-agent-away: " + person));
        try (AgentUnderTest agent = AgentUnderTest.startManaged(folder, folder)) {
            JsonNode policy = client(agent).get("/v1/policy").json();
            assertThat(policy.path("whenAgentAway").asText()).isEqualTo(expected);
            assertThat(policy.path("version").asText()).isEqualTo("ours 7");
        }
    }

    @ParameterizedTest(name = "{0} minutes, {1} -> {2}")
    @CsvSource({"60, sent-anyway, allow", "0, sent-anyway, justify", "60, cancelled, justify"})
    void doesNotAskAgainForAWhile(int minutes, String outcome, String second) throws IOException {
        machine(MACHINE.replace("quiet-repeats-minutes: 60", "quiet-repeats-minutes: " + minutes), "");
        try (AgentUnderTest agent = AgentUnderTest.startManaged(folder, folder)) {
            JsonNode first = inspect(agent, "openai/chatgpt-free", null, CARD, "chat-1");
            assertThat(first.at("/decision/action").asText()).isEqualTo("justify");
            String event = "{\"inspection\":\"" + first.path("id").asText() + "\",\"outcome\":\"" + outcome
                    + "\",\"reason\":\"test-data\"}";
            assertThat(client(agent).post("/v1/events", event).status()).isEqualTo(204);
            assertThat(inspect(agent, "openai/chatgpt-free", null, CARD, "chat-1")
                            .at("/decision/action")
                            .asText())
                    .isEqualTo(second);
            assertThat(inspect(agent, "openai/chatgpt-free", null, CARD, "chat-2")
                            .at("/decision/action")
                            .asText())
                    .as("another chat")
                    .isEqualTo("justify");
        }
    }

    @Test
    void aBrokenMachinePolicyIsReplacedByTheStrictOne() throws IOException {
        machine("name: ours\nmatrix: {personal: {regulated: alow}}\n", "");
        person(PERSON);
        try (AgentUnderTest agent = AgentUnderTest.startManaged(folder, folder)) {
            assertThat(inspect(agent, "openai/chatgpt-free", null, CARD, null)
                            .at("/decision/action")
                            .asText())
                    .isEqualTo("block");
            assertThat(client(agent)
                            .get("/v1/policy")
                            .json()
                            .path("whenAgentAway")
                            .asText())
                    .isEqualTo("closed");
        }
    }

    @ParameterizedTest(name = "{0} = {1} from {2}")
    @CsvSource(textBlock = """
            matrix.personal.confidential,      warn,     policy.yaml:4
            matrix.personal.regulated,         justify,  Sluice/policy.yaml:5
            matrix.commercial.regulated,       redact,   policy.yaml:5
            matrix.government.regulated,       allow,    taken over by
            places.for-sales,                  regulated block, Sluice/policy.yaml:7
            places.loose,                      regulated allow, policy.yaml:7
            findings.accounts,                 at least approve, Sluice/policy.yaml:13
            tokens.long-chat,                  at least justify over 150, Sluice/policy.yaml:17
            trust.least-confidence,            low,      taken over by
            conduct.when-agent-away,           closed,   policy.yaml:8
            conduct.quiet-repeats-minutes,     60,       Sluice/policy.yaml:18
            conduct.pause-minutes,             30,       Sluice/policy.yaml:18
            conduct.ledger-days,               30,       policy.yaml:8
            """)
    void showsWhereEveryValueComesFrom(String path, String value, String origin) throws IOException {
        machine(MACHINE, "");
        person(PERSON);
        String shown = AgentUnderTest.runManaged(folder, folder, "policy", "show", "--data-dir", folder.toString())
                .out();
        String row = shown.lines()
                .filter(line -> line.startsWith(path + " "))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains(" " + value + " ").contains(origin);
    }

    private void machine(String policy, String notes) throws IOException {
        Path machine = Files.createDirectories(folder.resolve("Sluice"));
        Files.writeString(machine.resolve("policy.yaml"), policy);
        Files.writeString(machine.resolve("machine.yaml"), notes.isEmpty() ? "groups: []\n" : notes);
    }

    private void person(String policy) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), policy);
    }

    private static String text(String name) {
        return switch (name) {
            case "card" -> CARD;
            case "secret" -> "the login is user and password: hunter2-Zebra-91!";
            case "account" -> "pay to DE89 3704 0044 0532 0130 00";
            case "address" -> "write to ann@example.org";
            case "addresses" -> "ann@nordwind.de, bob@nordwind.de, eve@nordwind.de";
            case "long" -> "write to ann@nordwind.de " + "and tell her about it ".repeat(22);
            case "longer" -> "a plain sentence follows another ".repeat(40);
            default -> "how are you";
        };
    }

    private static JsonNode inspect(AgentUnderTest agent, String line, String site, String text, String conversation)
            throws IOException {
        ObjectNode body =
                new ObjectMapper().createObjectNode().put("text", text).put("line", line);
        if (site != null) {
            body.put("site", site);
        }
        if (conversation != null) {
            body.put("conversation", conversation);
        }
        return client(agent).post("/v1/inspect", body.toString()).json();
    }

    private static Client client(AgentUnderTest agent) throws IOException {
        return new Client(agent.port()).with("Authorization", "Bearer " + agent.token());
    }
}
