package dev.sluice.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.sluice.text.Draft;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCounterTest {
    private static final Encoding WHOLE = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    private static final TokenCounter COUNTER = new TokenCounter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello, world!",
                "line\n\n  indented\r\n\t\ttabs\n/path/after/newline\n",
                "She'll say it's DON'T'VE they'RE",
                "身分證字號 A123456789，電話 0912-345-678。",
                "한국어 문장과 日本語の文章、そして ไทย",
                "<|endoftext|> is plain text here",
                "emoji \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 and lone \ud83d end",
                "x = 12345678901234567890; // ===== \n\n\n"
            })
    void countsAsTheEncodingDoes(String text) {
        TokenCounter.Count count = COUNTER.count(Draft.of(text));

        assertThat(count.tokens()).isEqualTo(WHOLE.countTokensOrdinary(text));
        assertThat(count.exact()).isTrue();
    }

    @Property
    void countsPartsLikeTheWhole(@ForAll("texts") String text) {
        assertThat(COUNTER.count(Draft.of(text)).tokens()).isEqualTo(WHOLE.countTokensOrdinary(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "word",
                "Word",
                "WORDS",
                "ÉCOLE",
                "ÑA字b",
                "'s",
                "'LL",
                "'Re",
                "'\u017f",
                "'x",
                " ",
                "  ",
                "\n",
                "\r\n",
                "\t",
                "/",
                "//",
                ".",
                "...",
                "1",
                "1234",
                "é",
                "字",
                "かな",
                "\u00a0",
                "\u0301",
                "A\u0301",
                "\u3000",
                "Ⅷ",
                "½",
                "\ud835\udc00",
                "\ud801\udc28",
                "\udc00",
                "ǅ",
                "ʰ",
                "-",
                "_",
                "\ud83d\ude00",
                "\u0085",
                "\u2028",
                "[",
                "\ud800");
        return piece.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", " ", "\n", "字", "=", "7", "é", "ab", "\ud83d\ude00", "Aa"})
    void takesLongRunsWithoutHarm(String unit) {
        int before = COUNTER.count(Draft.of(unit.repeat(20_000))).tokens();
        TokenCounter.Count count = COUNTER.count(Draft.of(unit.repeat(2_000_000 / unit.length())));

        assertThat(before).isPositive();
        assertThat(count.exact()).isFalse();
        assertThat(count.tokens()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 1_000_000})
    void estimatesLongTextsClosely(int length) {
        String sentence = "The quick brown fox number %d jumps over the lazy dog, and mails bob@example.com.\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(sentence.replace("%d", String.valueOf(i)));
        }

        TokenCounter.Count count = COUNTER.count(Draft.of(text.toString()));

        int exact = WHOLE.countTokensOrdinary(text.toString());
        assertThat(count.exact()).isFalse();
        assertThat((double) count.tokens()).isBetween(exact * 0.97, exact * 1.03);
    }
}
