package dev.sluice.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfNamedTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "acme_9Xw33LmT4xWc7Yp8uEoAi94Rk2vJmh7Qz5Bt, true",
        "acme_v1_9Xw33LmT4xWc7Yp8uEoAi94Rk2vJmh7Qz5Bt, true",
        "ak-9Xw33LmT4xWc7Yp8uEoAi94Rk2vJmh7Qz5Bt, true",
        "cs_test_a19Xw33LmT4xWc7Yp8uEoAi94Rk2vJmh7Qz5Bt, false",
        "ghp_9Xw33LmT4xWc7Yp8uEoAi94Rk2vJmh7Qz5BtQz5Bt, false",
        "pi_9Xw33LmT4xWc7Yp8uEoAi94, false",
        "acme_5e884898da28047151d0e56f8dc6292773603d0d6aabbdd6, false",
        "acme_5E884898da28047151D0e56f8dc6292773603d0d6aABbdd6, false",
        "styles_containerHeaderTitleWithLongNameAndNumber2, false",
        "9Xw33LmT4xWc7Yp8uEoAi94Rk2vJmh7Qz5Bt, false"
    })
    void tellsTokensThatNameTheirIssuer(String token, boolean named) {
        assertThat(SelfNamed.matches(token)).isEqualTo(named);
    }
}
