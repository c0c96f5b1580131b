package dev.sluice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.policy.FindingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
    private final Fingerprints fingerprints = new Fingerprints(new byte[32]);

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1111, 4111-1111-1111-1111, true",
        "BOB@example.com, bob@example.com, true",
        "４１１１, 4111, true",
        "4111, 4112, false",
        "'--', '..', false"
    })
    void areTheSameForTheSameValueHoweverWritten(String one, String other, boolean same) {
        assertThat(fingerprints
                        .of(FindingType.CREDIT_CARD, one)
                        .equals(fingerprints.of(FindingType.CREDIT_CARD, other)))
                .isEqualTo(same);
    }

    @Test
    void differByTypeAndByKey() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(fingerprints.of(FindingType.CREDIT_CARD, "4111"))
                .isNotEqualTo(fingerprints.of(FindingType.ACCOUNT_NUMBER, "4111"))
                .isNotEqualTo(new Fingerprints(otherKey).of(FindingType.CREDIT_CARD, "4111"));
    }

    @Test
    void refuseAShortKey() {
        assertThatThrownBy(() -> new Fingerprints(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
