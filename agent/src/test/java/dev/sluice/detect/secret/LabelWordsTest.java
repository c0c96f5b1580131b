package dev.sluice.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.secret.LabelWords.Strength;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelWordsTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "X509Certificate, X509 Certificate, a capital behind digits begins a word",
        "privateKeyId,    private Key Id,   camel case",
        "API_KEY_2,       API KEY,          digits alone are no word",
        "sha256sum,       sha256sum,        digits belong to the word before them",
    })
    void takesNamesApart(String name, String words, String why) {
        assertThat(LabelWords.split(name)).as(why).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest(name = "{0} behind {1}: {2}")
    @CsvSource({"Token, '', STRONG", "key, api, STRONG", "key, Primary, WEAK", "пароль, '', STRONG"})
    void saysHowMuchALabelSays(String label, String before, Strength strength) {
        assertThat(LabelWords.isLabel(label)).isTrue();
        assertThat(LabelWords.of(label, before)).isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource({"checksum", "Expires", "thumbnail"})
    void saysThatSomethingIsNoSecret(String word) {
        assertThat(LabelWords.isNoSecret(word)).isTrue();
    }
}
