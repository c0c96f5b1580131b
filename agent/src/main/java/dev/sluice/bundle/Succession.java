package dev.sluice.bundle;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys that follow one another, each signed by the one before: a machine that knows the first can tell the last.
 *
 * @param steps in order
 */
public record Succession(List<Step> steps) {
    public static final Succession NONE = new Succession(List.of());
    private static final String PURPOSE = "sluice-successor-1";

    /**
     * @param key the next public key, in base64
     * @param signature of it by the key before, in base64
     */
    public record Step(String key, String signature) {}

    /** Pairs of key and signature, between white space. */
    public static Succession read(String text) {
        String stripped = text.strip();
        String[] words = stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
        if (words.length % 2 != 0) {
            throw new IllegalArgumentException("a key without a signature");
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            steps.add(new Step(words[i], words[i + 1]));
        }
        return new Succession(List.copyOf(steps));
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        steps.forEach(
                step -> text.append(step.key).append(' ').append(step.signature).append('\n'));
        return text.toString();
    }

    /** The same with one key more, which the owner of the last one names. */
    public Succession then(PublicKey next, PrivateKey last) {
        String key = Ed25519.base64(next);
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(key, Base64.getEncoder().encodeToString(Ed25519.sign(PURPOSE, bytes(key), last))));
        return new Succession(List.copyOf(longer));
    }

    /** The key that bundles are signed with now, or null when a step is not signed by the one before. */
    public @Nullable PublicKey last(PublicKey first) {
        PublicKey last = first;
        for (Step step : steps) {
            PublicKey next = Ed25519.publicKey(step.key);
            byte[] signature = Base64.getDecoder().decode(step.signature);
            if (next == null || !Ed25519.verify(PURPOSE, bytes(step.key), signature, last)) {
                return null;
            }
            last = next;
        }
        return last;
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }
}
