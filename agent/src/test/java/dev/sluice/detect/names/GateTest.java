package dev.sluice.detect.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final PersonNames NAMES = new PersonNames();

    @ParameterizedTest
    @CsvSource({
        "addressId, true",
        "LevelRule, true",
        "MarginR, true",
        "loggedIn, true",
        "JoAnn, false",
        "McConnan, false",
        "LeBatelier, false",
        "deGrasse, false",
        "vanDyke, false",
        "MaryAnn, false",
        "Hannah, false",
        "HANNAH, false",
        "hannah, false"
    })
    void tellsIdentifiersFromNames(String word, boolean identifier) {
        String text = "x " + word + " y";
        assertThat(CodeWords.isIdentifier(text, 2, text.length() - 2)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (rule instanceof LevelRule next && next.addressId() > 0) {",
                "private synchronized long startMegabytes(@Nullable Path folder) {",
                "int loggedIn = perSecond * millis;"
            })
    void findsNobodyInCode(String line) {
        assertThat(NAMES.find(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"said Hannah McConnan on Monday", "Her maiden name is LeBatelier", "met Neil deGrasse Tyson"})
    void findsNamesWithACapitalInside(String sentence) {
        assertThat(NAMES.find(sentence)).isNotEmpty();
    }
}
