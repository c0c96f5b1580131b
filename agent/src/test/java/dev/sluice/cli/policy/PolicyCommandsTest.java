package dev.sluice.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.app.AgentUnderTest.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCommandsTest {
    private static final String ME = System.getProperty("user.name");

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void writeAText() throws IOException {
        file = home.resolve("text.txt");
        Files.writeString(file, "card 4111 1111 1111 1111");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            services                                         | 0 | openai/chatgpt-free              | the table
            services openai/chatgpt-free                     | 0 | trained-on: yes                  | one line
            services openai/chatgpt-free --json              | 0 | "trained-on" : {                 | one line as JSON
            services character-ai/chat                       | 0 | [stale]                          | an old fact, marked
            services openai/none                             | 2 |                                  | no such line
            policy show                                      | 0 | matrix.personal.regulated        | every value
            policy show --json                               | 0 | "origin" : "built in: balanced"  | every value as JSON
            policy page                                      | 0 | What may go into an AI chat      | English
            policy page --language zh-TW                     | 0 | 什麼可以交給 AI 聊天               | Traditional Chinese
            policy check nothing-there                       | 2 |                                  | a missing file
            """)
    void endsWithItsCode(String command, int code, String out, String why) {
        Printed printed = run(command.split(" "));
        assertThat(printed.code()).as(why + ": " + printed.err()).isEqualTo(code);
        assertThat(printed.out()).contains(out == null ? "" : out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "services openai/chatgpt-free", "services google/gemini-workspace"})
    void fitsATerminal(String command) {
        List<String> wide = run(command.split(" "))
                .out()
                .lines()
                .filter(line -> line.length() > 100 && !line.contains("https://"))
                .toList();
        assertThat(wide).isEmpty();
    }

    @Test
    void listsEveryLineOnceWithAnAgeThatSaysWhenItIsStale() {
        List<String> rows = run("services")
                .out()
                .lines()
                .filter(row -> row.matches("[a-z-]+/[a-z0-9-]+ .*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(50).allMatch(row -> row.matches(".* (\\d+d( stale)?|never)"));
        assertThat(rows).anyMatch(row -> row.matches("character-ai/chat .* \\d+d stale"));
        assertThat(rows).anyMatch(row -> row.matches("deepseek/api +unknown +\\? .*"));
    }

    @Test
    void explainsClauseByClause() {
        Printed printed = run("policy", "explain", "--service", "openai", "--line", "chatgpt-free", file.toString());
        assertThat(printed.out())
                .containsSubsequence(
                        "regulated", "ChatGPT Free", "justify", "matrix.personal.regulated", "decision: justify")
                .contains("findings.secrets")
                .doesNotContain("4111 1111");
    }

    @Test
    void tellsFileLineCauseAndCure() throws IOException {
        Path policy = home.resolve("ours.yaml");
        Files.writeString(policy, """
                name: ours
                version: '1'
                matrix:
                  personal: {regulated: alow}
                findings:
                  - {id: x, detectors: [no.such-detector], action: block}
                places:
                  - {id: everywhere, levels: {regulated: block}}
                  - {id: later, lines: [openai/chatgpt-free], levels: {regulated: warn}}
                """);
        Printed printed = run("policy", "check", policy.toString());
        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.out())
                .contains("ours.yaml:4: error: matrix.personal.regulated: not one of the known words")
                .contains("ours.yaml:6: warning: findings[0].detectors: never applies")
                .contains("ours.yaml:9: warning: places[1]: never applies: 'everywhere' stands before it")
                .contains("cure:");
    }

    @ParameterizedTest
    @CsvSource({"AB-1234, 0, 0 errors", "AB-12345, 2, proofs.match"})
    void runsTheProofsOfADetector(String proof, int code, String said) throws IOException {
        Path file = home.resolve("acme.case.yaml");
        Files.writeString(
                file,
                "{id: acme.case, type: CUSTOM, name: Case, level: internal, source: 'https://example.com/', seen: 2026-11-23,"
                        + " rules: [{pattern: 'AB-[0-9]{4}', score: 0.9}], proofs: {match: [{text: 'see " + proof
                        + " now', value: '" + proof + "', why: a case}], ignore: [{text: 'AB-1', why: short}]}}");
        Printed printed = run("policy", "check", file.toString());
        assertThat(printed.out()).contains(said);
        assertThat(printed.code()).isEqualTo(code);
    }

    @Test
    void approvesOffline() throws IOException {
        run("policy", "keys", "--out", home.resolve("legal").toString());
        String key =
                run("policy", "keys", "--out", home.resolve("other").toString()).out();
        String legal = Files.readString(home.resolve("legal.pub")).replaceAll("-----[A-Z ]+-----|\\s", "");
        assertThat(key).startsWith("key for the policy: ");
        Files.writeString(
                home.resolve("policy.yaml"),
                "name: ours\nversion: '1'\nbase: strict\napprovals: {approvers: [{name: Ann, role: legal, key: '"
                        + legal + "'}]}\n");
        assertThat(action("chatgpt-free")).contains("\"action\" : \"block\"");
        String permission = approve("legal", ME).out().strip();
        assertThat(run("policy", "accept", permission + "x").err()).contains("refused");
        assertThat(run("policy", "accept", approve("other", ME).out().strip()).err())
                .contains("signature");
        assertThat(run(
                                "policy",
                                "accept",
                                approve("legal", "somebody else").out().strip())
                        .err())
                .contains("somebody else");
        assertThat(run("policy", "accept", permission).out()).contains("counts until");
        assertThat(action("chatgpt-free")).contains("\"action\" : \"allow\"").contains("approved by Ann");
        assertThat(action("chatgpt-plus")).contains("\"action\" : \"block\"");
    }

    @Test
    void signsAndVerifiesAFolder() throws IOException {
        run("policy", "keys", "--out", home.resolve("it").toString());
        Path folder = Files.createDirectory(home.resolve("ours"));
        Files.writeString(folder.resolve("policy.yaml"), "name: ours\nversion: '1'\nbase: strict\n");
        Path bundle = home.resolve("bundle.json");
        String key = home.resolve("it").toString();
        Printed signed =
                run("policy", "sign", folder.toString(), "--key", key, "--counter", "5", "--out", bundle.toString());
        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(verify(bundle, "0").out()).startsWith("good: counter 5");
        assertThat(verify(bundle, "6").err()).contains("older");
        Files.writeString(bundle, Files.readString(bundle).replaceFirst("payload\":\"....", "payload\":\"AAAA"));
        assertThat(verify(bundle, "0").code()).isEqualTo(2);
        Files.writeString(folder.resolve("policy.yaml"), "name: ours\n");
        assertThat(run("policy", "sign", folder.toString(), "--key", key, "--counter", "6")
                        .err())
                .contains("mistakes");
    }

    private Printed verify(Path bundle, String atLeast) {
        return run(
                "policy",
                "verify",
                bundle.toString(),
                "--key",
                home.resolve("it.pub").toString(),
                "--at-least",
                atLeast);
    }

    private Printed approve(String key, String who) {
        return run(
                "policy",
                "approve",
                "--key",
                home.resolve(key).toString(),
                "--by",
                "Ann",
                "--for",
                who,
                "--service",
                "openai",
                "--line",
                "chatgpt-free",
                "--level",
                "regulated",
                "--why",
                "agreed");
    }

    private String action(String line) {
        return run("decide", "--service", "openai", "--line", line, file.toString())
                .out();
    }

    private Printed run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = home.toString();
        return AgentUnderTest.run(home, new byte[0], all);
    }
}
