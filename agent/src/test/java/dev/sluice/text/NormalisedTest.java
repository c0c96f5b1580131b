package dev.sluice.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTest {
    /** Both units of a pair lead back to the whole pair. */
    private static final int PAIR = 2;

    @ParameterizedTest(name = "{2}")
    @CsvSource(textBlock = """
            plain text,          plain text,  nothing to change
            b\u200bo\u00adb,     bob,         zero-width space and soft hyphen
            a\u202eb\u2066c,     abc,         direction marks
            ４１１１,             4111,        full-width digits
            ＡＢｃ＠,             ABc@,        full-width letters and signs
            ٤١,                  41,          Arabic digits
            १२,                  12,          Devanagari digits
            \uD835\uDFD2\uD835\uDFCF, 41,     mathematical digits
            раypal,              paypal,      Cyrillic letters among Latin ones
            Москва,              Москва,      a Russian word
            Αθήνα,               Αθήνα,       a Greek word
            naïve café,          naïve café,  accents stay
            a‐b–c,               a-b-c,       dashes
            \uD83D\uDE00 ok,     \uD83D\uDE00 ok, a picture
            """)
    void readsAsAPersonWould(String typed, String read, String why) {
        Normalised text = Normalised.of(Draft.of(typed));
        assertThat(new String(text.chars(), 0, text.length())).as(why).isEqualTo(read);
    }

    @Property(tries = 1000)
    void everyPlaceLeadsBackToTheDraft(@ForAll("mixed") String typed) {
        Normalised text = Normalised.of(Draft.of(typed));
        assertThat(text.length()).isLessThanOrEqualTo(typed.length());
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            Range origin = text.toDraft(i, i + 1);
            assertThat(origin.start()).isGreaterThanOrEqualTo(Math.max(0, last - PAIR));
            assertThat(origin.end()).isGreaterThan(origin.start()).isLessThanOrEqualTo(typed.length());
            last = origin.end();
        }
        if (text.length() > 0) {
            Range whole = text.toDraft(0, text.length());
            assertThat(Normalised.of(Draft.of(typed.substring(whole.start(), whole.end())))
                            .length())
                    .isEqualTo(text.length());
        }
    }

    @Property(tries = 500)
    void readingTwiceChangesNothing(@ForAll("mixed") String typed) {
        Normalised once = Normalised.of(Draft.of(typed));
        String read = new String(once.chars(), 0, once.length());
        Normalised twice = Normalised.of(Draft.of(read));
        assertThat(new String(twice.chars(), 0, twice.length())).isEqualTo(read);
    }

    @Provide
    Arbitrary<String> mixed() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of(
                        "a",
                        "1",
                        "７",
                        "\u200b",
                        "\u00ad",
                        "е",
                        "\uD835\uDFD2",
                        "\uD83D\uDE00",
                        " ",
                        "身",
                        "\uD800",
                        "\uDC00",
                        "\uDB40\uDC41"),
                Arbitraries.chars().all().map(String::valueOf));
        return parts.list().ofMaxSize(60).map(list -> String.join("", list));
    }
}
