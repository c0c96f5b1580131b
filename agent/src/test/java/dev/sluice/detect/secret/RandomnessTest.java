package dev.sluice.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.secret.Randomness.Look;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomnessTest {
    private static final int TRIES = 2_000;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
            deployment-europe-west1-2026-11-29,       WRITTEN, words and a date
            test_token_refresh_returns_401_on_expiry, WRITTEN, the name of a test
            getUserByIdAndSha256HashV2,               WRITTEN, a name in camel case
            MINIDUMP_SYSMEMINFO1_PERF_FLAGS,          WRITTEN, a name in capitals
            0123456789abcdef0123456789abcdef,         WRITTEN, counting
            abc123def456ghi789jkl,                    WRITTEN, counting by threes
            20261129102231123456,                     WRITTEN, digits alone
            x86_64-pc-linux-gnu,                      WRITTEN, a machine
            00:1a:2b:3c:4d:5e:6f:70,                  WRITTEN, an address of a network card
            5e884898da28047151d0e56f8dc62927,         HEX,     digits of a checksum or a key
            0x5e884898da28047151d0e56f8dc62927,       HEX,     with its base written before it
            9a1f4c7e-0b2d-4e6f-8a91-c3d5e7f90b1d,     UUID,    a UUID
            9a1f4c7e-0b2d-4e6f-8a91-c3d5e7f90b1d:fx,  UUID,    with a plan behind it
            q9Xw33LmT4xWc7Yp8uEoAi94,                 RANDOM,  base 62
            7k2m9q4x8w3v6z1p5t0r,                     RANDOM,  small letters and digits
            YsxCrlZnmEiO_OszSEZwra,                   RANDOM,  letters alone
            live_q9Xw33LmT4xWc7Yp8uEo,                RANDOM,  behind a word
            """)
    void tellsWhatWasDrawnFromWhatWasWritten(String token, Look look, String why) {
        assertThat(Randomness.of(token)).as(why).isEqualTo(look);
    }

    @Test
    void takesHardlyAnyRandomTokenForWords() {
        Random random = new Random(20261129);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        int written = 0;
        for (int i = 0; i < TRIES; i++) {
            StringBuilder token = new StringBuilder();
            for (int j = 0; j < 32; j++) {
                token.append(letters.charAt(random.nextInt(letters.length())));
            }
            written += Randomness.of(token) == Look.WRITTEN ? 1 : 0;
        }
        assertThat(written).isLessThan(TRIES / 100);
    }
}
