package dev.sluice.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.Engine;
import dev.sluice.detect.EngineSettings;
import dev.sluice.detect.Finding;
import dev.sluice.detect.Scanner;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.text.Draft;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkingsPropertyTest {
    private static final Scanner SCANNER = Engine.load(
            Builtin.detectors().stream()
                    .filter(spec -> spec.id().equals("confidential-marking"))
                    .toList(),
            StandardParts.create(),
            EngineSettings.WITHOUT_MEMORY);

    /** Lone surrogates included; a finding begins and ends with a word, or the sign that closes one. */
    @Property(tries = 2000)
    void readsAnyUtf16(@ForAll("anything") String text) {
        for (Finding finding : SCANNER.scan(Draft.of(text))) {
            int start = finding.range().start();
            int end = finding.range().end();
            assertThat(start).isGreaterThanOrEqualTo(0).isLessThan(end);
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(Character.isLowSurrogate(text.charAt(start))).isFalse();
            assertThat(text.substring(start, end))
                    .isEqualTo(text.substring(start, end).strip());
        }
    }

    @Property(tries = 300)
    void findsAMarkingBelowAnything(@ForAll("anything") String before) {
        String text = before + "\n\nSTRICTLY CONFIDENTIAL\nThe plan of May";
        List<Finding> findings = SCANNER.scan(Draft.of(text));
        assertThat(findings).anyMatch(finding -> finding.range().end() == text.indexOf("\nThe plan of May"));
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> known = Arbitraries.of(
                "Confidential",
                "CONFIDENTIAL",
                "strictly",
                "internal",
                "INTERNAL",
                "do not",
                "distribute",
                "for",
                "only",
                "board",
                "employees",
                "outside",
                "Classification",
                ":",
                "=",
                "|",
                "-",
                "–",
                "\n",
                "\n\n",
                "(",
                ")",
                "[",
                "]",
                "<",
                ">",
                "{",
                "}",
                "\\textbf{",
                "/*",
                "*/",
                "//",
                "★",
                "机密",
                "請勿外傳",
                "社外秘",
                "대외비",
                "。",
                "，",
                "vertraulich",
                "nur für",
                "ΑΠΟΡΡΗΤΟ",
                "ลับมาก",
                "سري",
                "©",
                "page 3",
                ".",
                ",",
                "!",
                "?",
                "\"",
                "_",
                "1",
                "\uD83D",
                "\uDD12",
                "public",
                "until",
                "means",
                "true",
                "\t",
                "   ");
        return Arbitraries.oneOf(known, Arbitraries.strings().all().ofMaxLength(5))
                .list()
                .ofMaxSize(16)
                .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
    }
}
