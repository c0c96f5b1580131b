package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.Problem;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceReaderTest {
    private static final String VENDOR = """
            vendor: Acme
            sources:
              terms: {address: 'https://acme.example/terms', kind: official, seen: 2026-05-27}
            answers:
              consumer:
                trained-on: {value: 'yes', text: t, sources: [terms]}
                stored: {value: unknown, text: t}
                deletable: {value: unknown, text: t}
                seen-by-people: {value: unknown, text: t}
                crosses-borders: {value: unknown, text: t}
                isolated-and-governed: {value: 'no', text: t, sources: [terms]}
                terms: {value: 'no', text: t, sources: [terms]}
            modifiers:
              training-off: {text: off, answers: {trained-on: {value: 'no', text: t, sources: [terms]}}}
            links: {privacy: 'https://acme.example/privacy'}
            """;

    @Test
    void takesOverWhatTheVendorsLinesShare() {
        List<Problem> problems = new ArrayList<>();
        ProductLine line = read("""
                name: Acme Chat
                class: personal
                hosts: [acme.example]
                like: consumer
                answers: {stored: {value: 'yes', text: own, days: 30, sources: [terms]}}
                modifiers: {training-off: inherited}
                """, problems);
        assertThat(problems).isEmpty();
        assertThat(line.id()).isEqualTo("acme/chat");
        assertThat(line.vendor()).isEqualTo("Acme");
        assertThat(line.answers()).containsOnlyKeys(Question.values());
        assertThat(line.answers().get(Question.STORED).days()).isEqualTo(30);
        assertThat(line.answers().get(Question.TRAINED_ON).value()).isEqualTo(Value.YES);
        assertThat(line.modifier("training-off")).isNotNull();
        assertThat(line.link("privacy")).isEqualTo("https://acme.example/privacy");
    }

    @ParameterizedTest(name = "read on {0} is stale: {1}")
    @CsvSource({"2026-11-23, false", "2026-11-24, true"})
    void isStaleAfter180Days(LocalDate today, boolean stale) {
        ProductLine line = read("name: A\nclass: personal\nhosts: [a.example]\nlike: consumer\n", new ArrayList<>());
        assertThat(line.answers().get(Question.TRAINED_ON).isStale(today)).isEqualTo(stale);
        assertThat(line.answers().get(Question.STORED).isStale(today))
                .as("nothing to be stale")
                .isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            answers: {stored: {value: 'yes', text: t}}                       | answers.stored.sources | an answer without a source
            answers: {stored: {value: 'yes', text: t, sources: [nowhere]}}   | answers.stored.sources | a source that is not listed
            answers: {stored: {text: t}}                                     | answers.stored.value   | an answer without a value
            answers: {stord: {value: unknown, text: t}}                      | answers.stord          | a misspelt question
            sources: {s: {address: 'https://a.example', kind: official}}     | sources.s.seen         | a source without a date
            sources: {s: {address: 'http://a.example', kind: official, seen: 2026-01-01}} | sources.s.address | a source without https
            modifiers: {incognito: inherited}                                | modifiers.incognito    | nothing to inherit
            recognise: [{account: {plan: [free]}}]                           | recognise[0].confidence | recognised without a confidence
            like2: consumer                                                  | like2                  | an unknown key
            """)
    void tellsWhereAMistakeIs(String yaml, String path, String why) {
        List<Problem> problems = new ArrayList<>();
        ProductLine line =
                read("name: A\nclass: personal\nhosts: [a.example]\nlike: consumer\n" + yaml + "\n", problems);
        assertThat(line.answers()).hasSize(7);
        assertThat(problems).as(why).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.file()).isEqualTo("services/acme/chat.yaml");
        });
    }

    @Test
    void refusesALineWithAQuestionLeftOpen() {
        List<Problem> problems = new ArrayList<>();
        ProductLine line = read("name: A\nclass: personal\nhosts: [a.example]\n", problems);
        assertThat(line.answers()).containsOnlyKeys(Question.values());
        assertThat(problems).hasSize(7);
    }

    private static ProductLine read(String yaml, List<Problem> problems) {
        Map<String, Tree> documents = Map.of(
                "acme/vendor", YamlTree.read("vendor.yaml", VENDOR, problems::add),
                "acme/chat", YamlTree.read("chat.yaml", yaml, problems::add));
        return ServiceReader.read("services", documents, problems::add).get(0);
    }
}
