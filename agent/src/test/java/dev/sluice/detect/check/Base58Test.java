package dev.sluice.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base58Test {

    /** The first rows are from the IETF draft on the encoding (draft-msporny-base58); a leading 1 is a byte of zeros. */
    @ParameterizedTest
    @CsvSource({
        "2NEpo7TZRRrLZSi2U, 48656c6c6f20576f726c6421",
        "11233QC4, 0000287fb4cd",
        "5Q, ff",
        "3D, 80",
        "2g, 61",
        "11, 0000"
    })
    void decodes(String text, String bytes) {
        assertThat(Base58.decode(text, Base58.BITCOIN)).isEqualTo(HexFormat.of().parseHex(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0", "O", "I", "l", "5Q!"})
    void decodesNoOtherSymbols(String text) {
        assertThat(Base58.decode(text, Base58.BITCOIN)).isEmpty();
    }

    @Test
    void decodesAHundredSymbolsAndNoMore() {
        assertThat(Base58.decode("1".repeat(99) + "2", Base58.BITCOIN)).hasSize(100);
        assertThat(Base58.decode("1".repeat(100) + "2", Base58.BITCOIN)).isEmpty();
    }

    /** The last four bytes are the start of the hash of the hash of nothing: a sum that nothing stands before. */
    @Test
    void wantsBytesBeforeTheCheckSum() {
        assertThat(Base58.hasCheckSum(HexFormat.of().parseHex("5df6e0e2"))).isFalse();
    }

    /** Lengths were computed with long division outside of Java. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA  | true  | Solana's token program
            11111111111111111111111111111111             | false | Solana's system program: no letters
            8be6h87827fA72657hk732fhdg339f3fk2995fk87d5e | true  | A for the only capital
            379k7667hf26f377c8663Z68f5gf72b5656c6fe482e6 | true  | Z for the only capital
            8C6E885HGB3FBCa8H8CE45GFE9B5527DE79D35D4GDC2 | true  | a for the only small letter
            7E9Kz329D6C9EEF6HGF3HF24BGCE5275G3FG94G3BE7G | true  | z for the only small letter
            EKGGdEddBbdCahcBHeCaBDKchDheBeBbgFeKFf9EDDEK | true  | 9 for the only digit
            BKccgCfKDcEhKeGcGddcEGgDcGdKDFhbgbEeDHEDKacH | false | no digit
            44degfcb3eg457d7fhf53dg48e25f6h6279h77b67fc9 | false | no capital
            CHG3G7EE5ED6CH95C96E5EH7F393B9D47D4272GC62H5 | false | no small letter
            2UhESDKr8ct542AmUXdq4uvQuKSQeQMgVfoJs41H8e   | false | thirty-one bytes
            12UhESDKr8ct542AmUXdq4uvQuKSQeQMgVfoJs41H8e  | true  | a byte of zeros before them
            VnSuyHPLv3XWRZZCpFxQwumxzecjv5UK2pvXpv6DGvQA | false | thirty-three bytes
            JEKNVnkbo3jma5nREBBJCDoXFVeKkD56V3xKrvRmWxFG | true  | thirty-two bytes of ones
            JEKNVnkbo3jma5nREBBJCDoXFVeKkD56V3xKrvRmWxFH | false | one more
            TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5D0  | false | a zero is no digit
            """)
    void knowsKeys(String value, boolean accepted, String why) {
        assertThat(new Base58KeyCheck().accepts(value)).as(why).isEqualTo(accepted);
    }
}
