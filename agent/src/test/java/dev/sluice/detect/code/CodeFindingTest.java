package dev.sluice.detect.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.Engine;
import dev.sluice.detect.Finding;
import dev.sluice.detect.Levels;
import dev.sluice.detect.Scanner;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.Level;
import dev.sluice.text.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeFindingTest {
    private static final Scanner SCANNER = Engine.load(Builtin.detectors(), StandardParts.create());
    private static final Levels LEVELS = new Levels(Builtin.levelRules());

    @ParameterizedTest(name = "{0} methods {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1   | ''                                                            | PUBLIC       | the snippet of a question
            12  | ''                                                            | INTERNAL     | a class
            150 | ''                                                            | CONFIDENTIAL | several hundred lines
            150 | // Licensed under the Apache License, Version 2.0             | INTERNAL     | as many under an open licence
            1   | // Copyright 2026 Norrland Robotics AB. All rights reserved.  | CONFIDENTIAL | a few lines that are owned
            """)
    void weighsCodeByLengthAndLicence(int methods, String head, Level level, String why) {
        assertThat(LEVELS.judge(SCANNER.scan(Draft.of(head + "\n" + code(methods))))
                        .level())
                .as(why)
                .isEqualTo(level);
    }

    /** Paragraphs that end up in one region with the code must not outweigh it. */
    @Test
    void isFoundBehindParagraphs() {
        String paragraphs = "All quiet here, nothing to see.\n\n".repeat(36);
        assertThat(SCANNER.scan(Draft.of(paragraphs + code(9))))
                .extracting(Finding::detector)
                .containsOnly("pasted-code");
    }

    @Test
    void saysTheLanguage() {
        assertThat(SCANNER.scan(Draft.of(code(12))))
                .filteredOn(finding -> finding.detector().equals("pasted-code"))
                .first()
                .extracting(finding -> finding.why().note())
                .isEqualTo("looks like Java");
    }

    private static String code(int methods) {
        StringBuilder code = new StringBuilder("import java.util.List;\n\npublic final class Depot {\n");
        for (int i = 0; i < methods; i++) {
            code.append("    public int shelf").append(i).append("(List<String> boxes) {\n");
            code.append("        int total = boxes.size() * ").append(i).append(";\n");
            code.append("        return total;\n    }\n\n");
        }
        return code.append("}\n").toString();
    }
}
