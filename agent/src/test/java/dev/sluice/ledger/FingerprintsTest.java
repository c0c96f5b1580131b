package dev.sluice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.policy.FindingType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
    private static Fingerprints under(byte[] key) {
        return new Fingerprints(() -> List.of(key));
    }

    private final Fingerprints fingerprints = under(new byte[32]);

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
                .isNotEqualTo(under(otherKey).of(FindingType.CREDIT_CARD, "4111"));
    }

    @Test
    void refuseAShortKey() {
        assertThatThrownBy(() -> under(new byte[16]).of(FindingType.EMAIL, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
