package dev.sluice.ledger;

import dev.sluice.policy.FindingType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed fingerprints: the same value gives the same one on this machine, and nobody without the key can tell which value
 * it was. HMAC-SHA-256, RFC 2104.
 */
public final class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY_BYTES = 32;
    private final Supplier<List<byte[]>> keys;

    /** @param keys newest first; each at least 32 random bytes */
    public Fingerprints(Supplier<List<byte[]>> keys) {
        this.keys = keys;
    }

    /** Fingerprint of a value under the newest key, however it was spaced, cased or punctuated. */
    public Event.Fingerprint of(FindingType type, String value) {
        return new Event.Fingerprint(type, all(message(type, value)).get(0));
    }

    /** Fingerprint of a conversation's id under the newest key. */
    public String ofConversation(String conversation) {
        return all(message(conversation)).get(0);
    }

    /** What a value's fingerprints under older keys have become. */
    public List<Renewal> renewals(FindingType type, String value) {
        return renewals(type, all(message(type, value)));
    }

    /** What a conversation's fingerprints under older keys have become. */
    public List<Renewal> renewals(String conversation) {
        return renewals(null, all(message(conversation)));
    }

    private static List<Renewal> renewals(@Nullable FindingType type, List<String> macs) {
        return macs.stream()
                .skip(1)
                .map(former -> new Renewal(type, former, macs.get(0)))
                .toList();
    }

    private static String message(FindingType type, String value) {
        return type.name() + '\0' + normalise(value);
    }

    private static String message(String conversation) {
        return "conversation\0" + conversation;
    }

    private List<String> all(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return keys.get().stream().map(key -> mac(key, bytes)).toList();
    }

    private static String mac(byte[] key, byte[] message) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes is too short, 32 are needed");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message), 0, 16);
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
