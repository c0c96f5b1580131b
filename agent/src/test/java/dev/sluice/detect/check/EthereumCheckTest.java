package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hashes and addresses were computed by a program of its own that follows the formulas of FIPS 202 and agrees with
 * SHA3-256 once it pads as that does.
 */
class EthereumCheckTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0x945807302157A681930364262129972200b32245  | true  | A and b
            0x945807302157a681930364262129972200B32245  | false | their cases changed
            0x27558282357F162998649840329792b207320215  | true  | F and b
            0x27558282357f162998649840329792B207320215  | false | their cases changed
            0x969732915a61599825C666374766299447460547  | true  | C and a
            0x969732915A61599825c666374766299447460547  | false | their cases changed
            0x5920048718306699767634714069474227f75C26  | true  | C and f
            0x945807302157A681930364262129972200B32245  | true  | capitals, no check sum
            0x5920048718306699767634714069474227F75c26  | false | F and c: the cases changed
            0x945807302157a681930364262129972200b32245  | true  | small letters, no check sum
            0x9458073021570681930364262129972200132245  | true  | digits, no check sum
            0x945807302157A681930364262129972200b322450 | false | a digit too many
            """)
    void readsCapitalsAsACheckSum(String value, boolean accepted, String why) {
        assertThat(new EthereumCheck().accepts(value)).as(why).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({
        "0, a, c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
        "1, a, 3ac225168df54212a25c1c01fd35bebfea408fdac2e31ddd6f80a4bbf9a5f1cb",
        "1, abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
        "134, a, e5de5653994e2fa6729d329b65b5f332dee942a7ea54515e173824c232a4ff91",
        "135, a, 34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446"
    })
    void hashesUpToABlock(int times, String text, String hash) {
        assertThat(Keccak.hash256(text.repeat(times).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(HexFormat.of().parseHex(hash));
    }

    @Test
    void refusesToHashAWholeBlock() {
        assertThatThrownBy(() -> Keccak.hash256(new byte[136])).isInstanceOf(IllegalArgumentException.class);
    }
}
