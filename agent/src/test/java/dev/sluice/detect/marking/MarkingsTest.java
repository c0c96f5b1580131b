package dev.sluice.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.Engine;
import dev.sluice.detect.Finding;
import dev.sluice.detect.Scanner;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.DetectorSpec;
import dev.sluice.text.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingsTest {
    private static final DetectorSpec SPEC = Builtin.detectors().stream()
            .filter(spec -> spec.id().equals("confidential-marking"))
            .findFirst()
            .orElseThrow();

    /** The rule of the recogniser alone, so that no pattern beside it answers. */
    private static final Scanner SCANNER = Engine.load(
            List.of(SPEC.withRulesOnly(SPEC.rules().stream()
                    .filter(rule -> "marking".equals(rule.recogniser()))
                    .toList())),
            StandardParts.create());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            STRICTLY CONFIDENTIAL~Plan                      | on a line of its own
            — Confidential —~Plan                           | on a line of its own
            Plan (confidential) for May                     | in brackets
            Plan for May – Confidential                     | set apart at the end of a line
            Vertraulich: der Entwurf                        | set apart at the start of a line
            Plan – CONFIDENTIAL – page 3                    | set apart in a line
            © 2026 Orlo AB. Confidential. Page 3            | a sentence of its own
            Classification: restricted                      | behind a label
            Classification:~Restricted                      | behind a label
            Vertraulichkeitsstufe = intern                  | behind a label
            Information class: C2 - Internal                | behind a label
            Subject: CONFIDENTIAL – site                    | set apart at the start of a line
            """)
    void saysWhereAMarkingStands(String text, String place) {
        assertThat(scan(text)).extracting(finding -> finding.why().note()).containsExactly(place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Private and confidential                         | Private and confidential           | two words make a whole
            For the eyes of the audit committee only         | For the eyes of the audit committee only | guests between for and only
            Do not copy or distribute                        | Do not copy or distribute          | one of two acts is grave
            Do not forward outside the team                  | Do not forward outside             | a harmless act with a place
            Confidential pursuant to the order of the court  | Confidential                       | the law behind it is not part of it
            This file is highly confidential                 | highly confidential                | what is said of itself begins behind it
            Confidential property of Orlo GmbH               | Confidential property of Orlo GmbH | a name with the form of a company
            ORLO STRICTLY CONFIDENTIAL                       | ORLO STRICTLY CONFIDENTIAL         | a name in capitals with a whole
            Εμπιστευτικό                                     | Εμπιστευτικό                       | Greek
            ΕΜΠΙΣΤΕΥΤΙΚΟ                                     | ΕΜΠΙΣΤΕΥΤΙΚΟ                       | Greek capitals have no accents
            ԳԱՂՏՆԻ                                           | ԳԱՂՏՆԻ                             | Armenian
            """)
    void findsWhatMakesAMarking(String text, String value, String why) {
        assertThat(scan(text + "\n\nThe plan"))
                .as(why)
                .extracting(finding -> value(text, finding))
                .containsExactly(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The talk was confidential, and so we left         | a word in a sentence
            INTERNAL                                          | a weak word that is all there is
            Secret~garden                                     | a weak word in small letters
            SEALED~bearings for a bike                        | the line below goes on
            Confidential?                                     | a question
            "Confidential"~is what it said                    | in quotes
            Confidential~means that few may read it           | talked about
            Confidential: true                                | a setting
            Public~Internal~Confidential~Restricted           | levels one below the other
            Public, Internal, Confidential or Restricted      | levels beside each other
            - Confidential: few may read it                   | an item that is explained
            log(CONFIDENTIAL)                                 | an argument
            LEVEL.CONFIDENTIAL                                | a member
            /docs/confidential/                               | a path
            <confidential>yes</confidential>                  | a tag
            confidential_until = 3                            | an identifier
            a == CONFIDENTIAL                                 | a comparison
            Kitchen Confidential~by A. B.                     | a title with other words
            Confidential Information~1.1 Each party           | a term of contracts
            For external use only                             | another use
            For adults only                                   | anybody may be meant
            Not confidential~Plan                             | the contrary
            Management only~needs a login                     | few people, without for
            Do not print~on both sides                        | a harmless act
            """)
    void staysQuiet(String text, String why) {
        assertThat(scan(text)).as(why).isEmpty();
    }

    /** A sign in the way must not make it slow or wrong, however often it stands there. */
    @Test
    void looksNoFartherThanAMarkingIsLong() {
        assertThat(scan("Plan " + "-".repeat(20_000) + " CONFIDENTIAL\ntext")).hasSize(1);
        assertThat(scan("x ".repeat(20_000) + "confidential" + " x".repeat(20_000)))
                .isEmpty();
    }

    private static List<Finding> scan(String text) {
        return SCANNER.scan(Draft.of(text.replace('~', '\n')));
    }

    private static String value(String text, Finding finding) {
        return text.substring(finding.range().start(), finding.range().end());
    }
}
