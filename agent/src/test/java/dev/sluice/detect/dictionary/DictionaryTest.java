package dev.sluice.detect.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.Engine;
import dev.sluice.detect.Finding;
import dev.sluice.detect.Scanner;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DictionarySpec;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.text.Draft;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTest {
    private static final List<String> ENTRIES = List.of(
            "Norrland Robotics",
            "Norrland Robotics Holding AB",
            "Polarlicht",
            "Brûlée & Fils",
            "北山科技",
            "QX-77 Heron",
            "at",
            "ｗｉｄｅ　ｎａｍｅ");

    private static Scanner scanner(Consumer<Consumer<String>> terms) {
        DictionarySpec.Terms entries = terms::accept;
        Dictionaries.Loaded lists = Dictionaries.load(List.of(
                new DictionarySpec("customers", FindingType.ORGANIZATION, "Customers", Level.CONFIDENTIAL, entries)));
        return Engine.load(lists.detectors(), StandardParts.with(lists.recognisers()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            we met Norrland Robotics today            | Norrland Robotics            | as in the list
            NORRLAND  ROBOTICS wants a quote          | NORRLAND  ROBOTICS           | case and spaces
            the norrland-robotics.xlsx file           | norrland-robotics            | another sign between the words
            Norrland Robotics Holding AB signed       | Norrland Robotics Holding AB | the longest entry
            Norrland Robotics Holding signed          | Norrland Robotics            | no more than the entry
            Polarlicht's budget                       | Polarlicht                   | possessive
            call brulee fils                          | brulee fils                  | accents and signs
            請聯絡北山科技的窗口                       | 北山科技                      | no spaces around it
            about qx_77/heron                         | qx_77/heron                  | letters and digits
            Wide Name Ltd                             | Wide Name                    | an entry in full width
            Polar\u200blicht                          | Polar\u200blicht             | a hidden character inside
            """)
    void finds(String text, String value, String why) {
        Draft draft = Draft.of(text);
        assertThat(scanner(ENTRIES::forEach).scan(draft))
                .extracting(Finding::range)
                .extracting(draft::slice)
                .as(why)
                .containsExactly(value);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Norrland is in Sweden            | one word of an entry
            the polarlichter of the north    | a longer word
            robotics norrland                | another order
            meet me at four                  | an entry too short to count
            Norrland ..... Robotics          | too far apart
            """)
    void staysQuiet(String text, String why) {
        assertThat(scanner(ENTRIES::forEach).scan(Draft.of(text))).as(why).isEmpty();
    }

    @Test
    void matchesEveryOneOfManyEntriesAndNothingElse() {
        int many = 50_000;
        Scanner scanner = scanner(each -> {
            for (int i = 0; i < many; i++) {
                each.accept(entry(i));
            }
        });
        for (int i = 0; i < many; i += 997) {
            assertThat(scanner.scan(Draft.of("about " + entry(i) + ", please"))).hasSize(1);
            assertThat(scanner.scan(Draft.of("about " + entry(many + i) + ", please")))
                    .isEmpty();
        }
    }

    @Test
    void holdsNoEntryAsText() {
        Dictionary dictionary = Dictionary.of(
                new DictionarySpec("projects", FindingType.CUSTOM, "Projects", Level.CONFIDENTIAL, ENTRIES::forEach));
        assertThat(dictionary.size()).isEqualTo(ENTRIES.size() - 1);
        assertThat(dictionary.leftOut()).isEqualTo(1);
        assertThat(dictionary.toString()).isEqualTo("Dictionary[projects, 7 entries]");
    }

    private static String entry(int i) {
        return "Firma " + Integer.toString(i * 7919, 36) + "x " + (i % 13 == 0 ? "Holding" : "Works");
    }
}
