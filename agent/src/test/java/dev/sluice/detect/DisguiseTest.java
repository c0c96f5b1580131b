package dev.sluice.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.Builtin;
import dev.sluice.detect.standard.StandardParts;
import dev.sluice.policy.Level;
import dev.sluice.text.Draft;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguiseTest {
    private static final Scanner SCANNER = Engine.load(Builtin.detectors(), StandardParts.create());

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            card 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 ok|         credit-card| 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1|  digits set apart
            card 4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1 ok|         credit-card| 4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1|  by points
            card ４１１１ １１１１ １１１１ １１１１|                credit-card| ４１１１ １１１１ １１１１ １１１１|          full-width digits
            card ٤١١١١١١١١١١١١١١١|                           credit-card| ٤١١١١١١١١١١١١١١١|                Arabic digits
            card 𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏|                        credit-card| 𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏|               mathematical digits
            to bob%40example.com now|                        email|       bob%40example.com|                an address in an address
            {"to":"bob\\u0040example.com"}|                  email|       bob\\u0040example.com|            an escape in JSON
            bob&#64;example.com|                             email|       bob&#64;example.com|              an entity in HTML
            data Y2FyZCA0MTExIDExMTEgMTExMSAxMTExCg== end|   credit-card| Y2FyZCA0MTExIDExMTEgMTExMSAxMTExCg==| base 64
            GB82 WЕSТ 1234 5698 7654 32|                     iban|        GB82 WЕSТ 1234 5698 7654 32|      Cyrillic letters among Latin ones
            D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0|     iban|        D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0| letters and digits set apart
            """)
    void findsWhatIsHidden(String text, String detector, String value, String why) {
        Draft draft = Draft.of(text);
        List<String> found = SCANNER.scan(draft).stream()
                .filter(finding -> finding.detector().equals(detector))
                .map(finding -> draft.slice(finding.range()))
                .toList();
        assertThat(found).as(why).containsExactly(value);
    }

    @Test
    void takesATokenForASecretWhoeverItNames() {
        String token = encoded("{'alg':'HS256','typ':'JWT'}") + "." + encoded("{'email':'bob@example.com','n':42}")
                + "." + encoded("signed: 7f3kQ9zLw2");
        assertThat(SCANNER.scan(Draft.of("token: " + token)))
                .extracting(Finding::detector)
                .containsExactly("json-web-token");
    }

    private static String encoded(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3 4 5 6 7 8 9 10 11 12|             counting
            0 1 1 0 1 0 0 1 1 0 1 0 0 1 1 0 1|      a row of a matrix
            cmVzcG9uc2liaWxpdHkgaXMgZ29vZA==|       harmless text in base 64
            https://a.example/?q=100%25%20sure|     harmless escapes
            Russian words: Москва и Санкт|          a word of another script
            """)
    void staysQuiet(String text, String why) {
        assertThat(SCANNER.scan(Draft.of(text)))
                .as(why)
                .filteredOn(finding -> finding.level().compareTo(Level.INTERNAL) > 0)
                .isEmpty();
    }
}
