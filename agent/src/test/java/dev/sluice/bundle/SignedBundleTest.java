package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bundle.SignedBundle.Refusal;
import dev.sluice.bundle.SignedBundle.Verification;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignedBundleTest {
    private static final KeyPair KEYS = Ed25519.newKeys();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final SignedBundle BUNDLE = new SignedBundle(
            7,
            NOW.minusSeconds(60),
            NOW.plusSeconds(60),
            30,
            Map.of("policy.yaml", "name: ours\nversion: '7'\n", "services/acme/chat.yaml", "名: 值\n"));

    @Test
    void givesBackWhatWasSigned() {
        Verification verified = SignedBundle.verify(BUNDLE.sign(KEYS.getPrivate()), KEYS.getPublic(), NOW, 7);
        assertThat(verified).isEqualTo(new Verification(BUNDLE, null));
    }

    @Test
    void refusesWithTheReason() {
        String file = BUNDLE.sign(KEYS.getPrivate());
        assertThat(SignedBundle.verify(file, Ed25519.newKeys().getPublic(), NOW, 0)
                        .refusal())
                .isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(SignedBundle.verify(file, KEYS.getPublic(), NOW.plusSeconds(60), 0)
                        .refusal())
                .isEqualTo(Refusal.EXPIRED);
        assertThat(SignedBundle.verify(file, KEYS.getPublic(), NOW, 8).refusal())
                .isEqualTo(Refusal.ROLLED_BACK);
        assertThat(SignedBundle.verify("{}", KEYS.getPublic(), NOW, 0).refusal())
                .isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(SignedBundle.verify("name: yaml", KEYS.getPublic(), NOW, 0).refusal())
                .isEqualTo(Refusal.NOT_A_BUNDLE);
    }

    @Test
    void reachesAsManyDevicesAsItSaysAndThoseAgainWhenThereAreMore() {
        SignedBundle more = new SignedBundle(7, BUNDLE.issued(), BUNDLE.expires(), 60, BUNDLE.files());
        List<String> devices =
                IntStream.range(0, 10_000).mapToObj(i -> "device-" + i).toList();
        List<String> first = devices.stream().filter(BUNDLE::reaches).toList();
        assertThat(first).hasSizeBetween(2_800, 3_200);
        assertThat(devices.stream().filter(more::reaches))
                .hasSizeBetween(5_800, 6_200)
                .containsAll(first);
    }

    @Test
    void isTakenFromASuccessorOfTheKnownKeyAndFromNobodyElse() {
        KeyPair second = Ed25519.newKeys();
        KeyPair third = Ed25519.newKeys();
        Succession named = Succession.NONE
                .then(second.getPublic(), KEYS.getPrivate())
                .then(third.getPublic(), second.getPrivate());
        Succession copied = Succession.read(named.text());
        assertThat(refusal(BUNDLE.sign(third.getPrivate(), copied))).isNull();
        assertThat(refusal(BUNDLE.sign(second.getPrivate(), copied))).isEqualTo(Refusal.WRONG_SIGNATURE);
        Succession usurped = Succession.NONE.then(third.getPublic(), second.getPrivate());
        assertThat(refusal(BUNDLE.sign(third.getPrivate(), usurped))).isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(refusal(BUNDLE.sign(third.getPrivate()))).isEqualTo(Refusal.WRONG_SIGNATURE);
    }

    private static @Nullable Refusal refusal(String file) {
        return SignedBundle.verify(file, KEYS.getPublic(), NOW, 0).refusal();
    }

    @Property(tries = 200)
    void neverAcceptsAFileWithAChangedCharacter(@ForAll int position, @ForAll char replacement) {
        String file = BUNDLE.sign(KEYS.getPrivate());
        int at = Math.floorMod(position, file.length());
        String changed = file.substring(0, at) + replacement + file.substring(at + 1);
        SignedBundle accepted =
                SignedBundle.verify(changed, KEYS.getPublic(), NOW, 0).bundle();
        // White space around and inside the outer JSON is not covered by the signature, what it carries is.
        assertThat(accepted == null || accepted.equals(BUNDLE)).isTrue();
    }

    @Test
    void readsTheKeysItWrites() {
        assertThat(Ed25519.publicKey(Ed25519.pem(KEYS.getPublic()))).isEqualTo(KEYS.getPublic());
        assertThat(Ed25519.publicKey(Ed25519.base64(KEYS.getPublic()))).isEqualTo(KEYS.getPublic());
        assertThat(Ed25519.privateKey(Ed25519.pem(KEYS.getPrivate()))).isEqualTo(KEYS.getPrivate());
        assertThat(Ed25519.publicKey("nonsense")).isNull();
        assertThat(Ed25519.privateKey(Ed25519.pem(KEYS.getPublic()))).isNull();
    }
}
