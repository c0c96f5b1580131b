package dev.sluice.ledger;

import dev.sluice.policy.FindingType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed fingerprints: the same value gives the same one on this machine, and nobody without the key can tell which value
 * it was. HMAC-SHA-256, RFC 2104.
 */
public final class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    /**
     * @param key at least 32 random bytes
     * @throws IllegalArgumentException if the key is shorter
     */
    public Fingerprints(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes is too short, 32 are needed");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Fingerprint of a value, however it was spaced, cased or punctuated. */
    public Event.Fingerprint of(FindingType type, String value) {
        return new Event.Fingerprint(type, mac(type.name() + '\0' + normalise(value)));
    }

    /** Fingerprint of a conversation's id. */
    public String ofConversation(String conversation) {
        return mac("conversation\0" + conversation);
    }

    private String mac(String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private static String normalise(String value) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.isEmpty() ? value : kept.toString();
    }
}
