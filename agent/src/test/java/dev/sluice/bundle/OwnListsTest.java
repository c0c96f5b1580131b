package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.DetectorSpec;
import dev.sluice.policy.DictionarySpec;
import dev.sluice.policy.LevelRule;
import dev.sluice.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detectors, combinations and lists of an organisation and of a person. */
class OwnListsTest {
    private static final String BADGE = """
            id: badge-number
            type: EMPLOYEE_ID
            name: Number on a staff badge
            level: internal
            source: https://intranet.example/badges
            seen: 2026-11-23
            rules:
              - {pattern: 'NB-\\d{6}', keywords: ['nb-'], score: 0.8}
            proofs:
              match: [{text: 'NB-204518', value: NB-204518, why: as printed}]
              ignore: [{text: 'NB-2', why: too short}]
            """;

    @TempDir
    private Path machine;

    @TempDir
    private Path user;

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void addsDetectorsOfBoth() throws IOException {
        write(machine, "detectors/company/badge-number.yaml", BADGE);
        write(user, "detectors/mine.yaml", BADGE.replace("badge-number", "mine"));
        assertThat(PolicyStore.of(machine, user).detectors(spec -> true))
                .extracting(DetectorSpec::id)
                .contains("badge-number", "mine", "credit-card");
    }

    @Test
    void letsThePersonReplaceNothing() throws IOException {
        write(user, "detectors/financial/credit-card.yaml", BADGE);
        assertThat(PolicyStore.of(null, user).detectors(spec -> true))
                .extracting(DetectorSpec::id)
                .contains("badge-number", "credit-card");
    }

    @Test
    void keepsTheBuiltInDetectorWhereItsReplacementCannotRun() throws IOException {
        write(machine, "detectors/financial/credit-card.yaml", BADGE);
        PolicyStore store = PolicyStore.of(machine, user);
        assertThat(store.detectors(spec -> false)).extracting(DetectorSpec::id).contains("credit-card");
        assertThat(store.problems()).hasSize(1);
    }

    @Test
    void readsCombinationsOfBoth() throws IOException {
        String rule = "{id: %s, level: regulated, why: both, when: [{types: [CUSTOM], least: 2}, {types: [PERSON]}]}";
        write(machine, "levels/person-and-money.yaml", rule.replace("%s", "ours"));
        write(machine, "levels/wrong.yaml", rule.replace("%s", "wrong").replace("CUSTOM", "BIRD"));
        write(user, "levels/person-and-money.yaml", rule.replace("%s", "mine"));
        PolicyStore store = PolicyStore.of(machine, user);
        assertThat(store.levelRules())
                .extracting(LevelRule::id)
                .contains("ours", "mine", "named-person-and-health")
                .doesNotContain("person-and-money", "wrong");
        assertThat(store.problems())
                .singleElement()
                .extracting(Problem::file, Problem::path)
                .containsExactly("levels/wrong.yaml", "when[0].types");
    }

    @Test
    void readsListsFromTheFileAndFromBesideIt() throws IOException {
        write(
                machine,
                "dictionaries/customers.yaml",
                "{id: customers, type: ORGANIZATION, name: C, level: confidential, file: c.txt}");
        write(machine, "dictionaries/c.txt", "# ours\nNorrland Robotics\n\n  Polarlicht  \n");
        write(user, "dictionaries/words.yaml", "{id: words, type: CUSTOM, name: W, level: internal, entries: [Heron]}");
        List<String> entries = new ArrayList<>();
        List<DictionarySpec> specs = PolicyStore.of(machine, user).dictionaries();
        specs.forEach(spec -> spec.terms().each(entries::add));
        assertThat(specs).extracting(DictionarySpec::id).containsExactly("customers", "words");
        assertThat(entries).containsExactly("Norrland Robotics", "Polarlicht", "Heron");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {id: a, type: CUSTOM, name: A, level: internal}                                  | neither entries nor file
            {id: a, type: CUSTOM, name: A, level: internal, entries: [Heron], file: c.txt}   | both
            {id: a, type: CUSTOM, name: A, level: internal, file: ../c.txt}                  | out of the folder
            {id: a, type: CUSTOM, name: A, level: internal, file: none.txt}                  | no such file
            {id: a, type: BIRD, name: A, level: internal, entries: [Heron]}                  | an unknown type
            {id: a, type: CUSTOM, name: A, level: internal, entries: [Heron], colour: red}   | an unknown key
            """)
    void refuses(String yaml, String why) throws IOException {
        write(machine, "c.txt", "Norrland\n");
        write(machine, "dictionaries/a.yaml", yaml);
        PolicyStore store = PolicyStore.of(machine, null);
        assertThat(store.dictionaries()).as(why).isEmpty();
        assertThat(store.problems()).isNotEmpty();
        assertThat(store.problems()).extracting(Problem::toString).noneMatch(text -> text.contains("Heron"));
        assertThat(PolicyCheck.check(machine).problems()).isNotEmpty();
    }
}
