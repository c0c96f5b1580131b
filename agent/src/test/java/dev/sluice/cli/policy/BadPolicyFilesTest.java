package dev.sluice.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.app.AgentUnderTest;
import dev.sluice.app.AgentUnderTest.Printed;
import dev.sluice.bundle.ShippedPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes people make in policy files, one a row, each told with file, line, cause and cure. */
class BadPolicyFilesTest {
    private static final String DETECTOR = """
            id: acme.case
            type: CUSTOM
            name: Case
            level: internal
            source: https://example.com/
            seen: 2026-11-23
            rules:
              - {pattern: 'AB-[0-9]{4}', score: 0.9}
            proofs:
              match:
                - {text: 'see AB-1234 now', value: AB-1234, why: a case}
                - {text: 'see AB-5678 now', value: AB-5678, why: another}
              ignore:
                - {text: 'AB-1', why: short}
            """;
    private static final String POLICY = """
            name: ours
            version: '1'
            base: balanced
            matrix:
              personal: {regulated: block}
            places:
              - {id: first, classes: [personal], levels: {internal: warn}}
              - {id: second, lines: [openai/chatgpt-pro], levels: {regulated: redact}}
            findings:
              - {id: keys, types: [SECRET], action: block}
            tokens:
              - {id: much, level: internal, over: 100, action: warn}
            """;
    private static final String LINE = """
            name: Some Chat
            class: personal
            hosts: [chat.example.com]
            sources:
              terms: {address: 'https://example.com/terms', kind: official, seen: 2026-11-01}
            answers:
              trained-on: {value: 'yes', text: They say so., sources: [terms]}
              stored: {value: unknown, text: Not said.}
              deletable: {value: unknown, text: Not said.}
              seen-by-people: {value: unknown, text: Not said.}
              crosses-borders: {value: unknown, text: Not said.}
              isolated-and-governed: {value: unknown, text: Not said.}
              terms: {value: unknown, text: Not said.}
            """;
    private static final String SITE = """
            host: chat.example.com
            name: Some Chat
            vendor: openai
            seen: '2026-11-23'
            comment: an example
            composer:
              editor: textarea
              selectors: ['textarea']
            send: {enter: true, buttons: ['button']}
            requests:
              - {id: message, url: '^https://chat', body: json, texts: [message]}
            """;

    @TempDir
    Path home;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            policy   | block}             | blok}              | :5: error: matrix.personal.regulated: not one of the known words
            policy   | version: '1'       | vers: '1'          | error: version: missing
            policy   | over: 100          | over: many         | :12: error: tokens[0].over: not a number
            policy   | types: [SECRET]    | types: [SECRETS]   | :10: error: findings[0]
            policy   | base: balanced     | base: lax          | :3: error: base
            policy   | tokens:            | tokenz:            | :12: error: tokenz: unknown key
            policy   | [openai/chatgpt-pro] | [openai/chatgpt-por] | :8: warning: places[1].lines: never applies: there is no product line
            policy   | action: warn}      | action: allow}     | :12: warning: tokens[0].action: never applies
            policy   | classes: [personal] | classes: [unknown] | :7: warning: places[0].classes: never applies
            policy   | lines: [openai/chatgpt-pro] | lines: [openai/chatgpt-pro], classes: [commercial] | :8: warning: places[1].lines: never applies: 'openai/chatgpt-pro' is judged as personal
            policy   | lines: [openai/chatgpt-pro] | lines: [openai/chatgpt-pro], services: [xai] | :8: warning: places[1].lines: never applies: 'openai/chatgpt-pro' is not of the services
            policy   | lines: [openai/chatgpt-pro], levels: {regulated: redact} | classes: [personal], levels: {internal: redact} | :8: warning: places[1]: never applies: 'first' stands before it
            policy   | action: block}     | action: approve}   | warning: approvals: approval is asked for
            policy   | name: ours         | `name: ours\tname: a` | :1: error
            policy   | name: ours         | `name: [ours`      | error
            detector | AB-1234, why       | AB-9999, why       | acme.case.yaml:11: error: proofs.match[0]: nothing of the kind is found in the proof 'a case'
            detector | AB-5678, why       | AB-9999, why       | acme.case.yaml:12: error: proofs.match[1]: nothing of the kind
            detector | 'AB-1', why        | 'AB-1111', why     | acme.case.yaml:14: error: proofs.ignore[0]: something is found in the proof 'short'
            detector | [0-9]{4}           | [0-9{4}            | acme.case.yaml:8: error: rules[0]: cannot run
            detector | score: 0.9         | score: 0.9, check: no-such-check | acme.case.yaml:8: error: rules[0]: cannot run
            detector | type: CUSTOM       | type: COSTUM       | acme.case.yaml:2: error: type: not one of the known words
            detector | seen: 2026-11-23   | seen: yesterday    | acme.case.yaml:6: error: seen: not a date
            detector | score: 0.9         | scor: 0.9          | acme.case.yaml:8: error: rules[0].scor: unknown key
            line     | sources: [terms]   | sources: []        | error: answers.trained-on
            line     | sources: [terms]   | sources: [contract] | error: answers.trained-on.sources
            line     | 'yes'              | 'perhaps'          | error: answers.trained-on.value: not one of the known words
            line     | 2026-11-01         | soon               | error: sources.terms.seen: not a date
            line     | class: personal    | class: private     | error: class: not one of the known words
            site     | editor: textarea   | editor: area       | chat.example.com.yaml:7: error: composer.editor: not one of the known words
            site     | vendor: openai     | vendor: openia     | chat.example.com.yaml:3: error: vendor: no vendor of a product line
            site     | enter: true        | enter: 'yes'       | chat.example.com.yaml:9: error: send.enter: not true or false
            site     | texts: [message]   | texts: []          | chat.example.com.yaml:11: error: requests[0].texts: too short a list
            site     | '^https://chat'    | '^https://(chat'   | chat.example.com.yaml:11: error: requests[0].url: not a pattern
            site     | comment: an example | remark: an example | chat.example.com.yaml:5: error: remark: unknown key
            site     | host: chat.example.com | host: chat.example.org | chat.example.com.yaml:1: error: host: not the file's name
            site     | body: json         | body: jsn          | chat.example.com.yaml:11: error: requests[0].body: not one of the known words
            """)
    void areToldWithTheirLine(String kind, String right, String wrong, String said) throws IOException {
        String text = sample(kind);
        assertThat(text).contains(right);
        Printed printed = check(kind, text.replace(right, wrong));
        assertThat(printed.out()).contains(said).contains("cure: ");
        assertThat(printed.code()).isEqualTo(said.contains("warning") ? 0 : 2);
    }

    @ParameterizedTest
    @CsvSource({"policy", "detector", "line", "site"})
    void areNotSeenWhereThereAreNone(String kind) throws IOException {
        Printed printed = check(kind, sample(kind));
        assertThat(printed.out()).startsWith("1 file, 0 errors, 0 warnings").hasLineCount(1);
    }

    @Test
    void everythingThatShipsIsRight() {
        Printed printed = run(ShippedPolicies.ROOT);
        assertThat(printed.out()).endsWith(" 0 errors, 0 warnings" + System.lineSeparator());
        assertThat(printed.code()).isZero();
    }

    private Printed check(String kind, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("services/some"));
        Path file = folder.resolve(
                switch (kind) {
                    case "detector" -> "acme.case.yaml";
                    case "site" -> "chat.example.com.yaml";
                    default -> kind + ".yaml";
                });
        return run(Files.writeString(file, text));
    }

    private Printed run(Path path) {
        return AgentUnderTest.run(home, new byte[0], "policy", "check", path.toString(), "--data-dir", home.toString());
    }

    private static String sample(String kind) {
        return switch (kind) {
            case "policy" -> POLICY;
            case "detector" -> DETECTOR;
            case "line" -> LINE;
            default -> SITE;
        };
    }
}
