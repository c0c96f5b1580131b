package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.text.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value far below the heading that says what it is. */
class TableTest {
    private static final Scanner SCANNER =
            Engine.load(Builtin.detectors(), StandardParts.create(), EngineSettings.WITHOUT_MEMORY);
    private static final int ROWS = 400;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void countsForItsWholeColumn(String separator) {
        String heading = String.join(separator, "row", "routing_number", "count") + "\n";
        StringBuilder table = new StringBuilder("Here is what I have:\n\n" + heading);
        for (int i = 0; i < ROWS; i++) {
            table.append(String.join(separator, "r" + i, "121000358", "121000358"))
                    .append('\n');
        }
        Draft draft = Draft.of(table.toString());
        String text = draft.text();
        int nearHeading = heading.length() + 100;
        List<Finding> found = FindingInvariants.scan(SCANNER, text).stream()
                .filter(finding -> finding.detector().equals("us.aba-routing"))
                .toList();
        assertThat(found)
                .filteredOn(finding -> text.charAt(finding.range().end()) == separator.charAt(0))
                .hasSize(ROWS);
        assertThat(found)
                .filteredOn(finding -> finding.range().start() > nearHeading)
                .allMatch(finding -> text.charAt(finding.range().end()) == separator.charAt(0));
    }

    @Test
    void endsWithTheTable() {
        String text =
                "a,routing_number\n1,121000358\n\nOther numbers follow in this rather long paragraph of words.\n121000358\n";
        assertThat(SCANNER.scan(Draft.of(text)))
                .filteredOn(finding -> finding.detector().equals("us.aba-routing"))
                .hasSize(1);
    }
}
