package dev.sluice.detect.secret.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingOutTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "kuMquat#71, true",
        "Kumquat71!, true",
        "Sheep#7712, true",
        "Ch@teau44, true",
        "Kumquat!, false",
        "Secret123!, false",
        "kumquat#71, false",
        "Issue#1234, false",
        "Login.md#L120, false",
        "PasswordKit@2.1.0, false",
        "Ann2026@example.org, false",
        "Login%3FPage1, false",
        "$Password2, false",
        "!Fs_1.default, false",
        "$1$Kumquat$q9Xw33LmT4x, false",
        "Ready2go?, false",
        "Kumquat#71Kumquat#71Kumquat#71Kumquat#71K, false"
    })
    void tellsPasswordsFromOtherWords(String word, boolean password) {
        assertThat(StandingOut.matches(word)).isEqualTo(password);
    }
}
