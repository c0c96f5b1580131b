package dev.sluice.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A policy folder in one signed file, for distribution by any static file server.
 *
 * @param counter rises with every bundle, so that an old one cannot be put back
 * @param expires until when it may be installed
 * @param percent of the devices that take it; the same ones stay in when it is published again with more
 * @param files texts by path below the folder
 */
public record SignedBundle(long counter, Instant issued, Instant expires, int percent, Map<String, String> files) {
    public static final int EVERYBODY = 100;
    private static final String PURPOSE = "sluice-bundle-1";

    /** Why a bundle is not accepted. */
    public enum Refusal {
        NOT_A_BUNDLE("the file is not a policy bundle"),
        WRONG_SIGNATURE("the signature does not fit the key: the bundle was changed, or signed by somebody else"),
        EXPIRED("the bundle has expired"),
        ROLLED_BACK("the bundle is older than one that was in force before"),
        NOT_YET("the roll-out of the bundle has not reached this device");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * @param bundle null when it is refused as a whole; an expired or rolled-back one is still there to be looked at
     * @param refusal null when it is accepted
     */
    public record Verification(
            @Nullable SignedBundle bundle, @Nullable Refusal refusal) {}

    public String sign(PrivateKey key) {
        return sign(key, Succession.NONE);
    }

    /** The bundle as a file, with what proves the key to machines that know an earlier one. */
    public String sign(PrivateKey key, Succession succession) {
        byte[] payload = json(payload());
        Map<String, Tree> outer = new LinkedHashMap<>();
        outer.put("payload", text(Base64.getEncoder().encodeToString(payload)));
        outer.put("signature", text(Base64.getEncoder().encodeToString(Ed25519.sign(PURPOSE, payload, key))));
        if (!succession.steps().isEmpty()) {
            outer.put("successors", text(succession.text()));
        }
        return new String(json(new Tree.Entries(outer, 0)), StandardCharsets.UTF_8) + "\n";
    }

    /**
     * @param lowest the highest counter seen so far
     */
    public static Verification verify(String file, PublicKey key, Instant now, long lowest) {
        try {
            Map<String, String> outer = texts(JsonTree.read(stream(file.getBytes(StandardCharsets.UTF_8))));
            byte[] payload = Base64.getDecoder().decode(outer.getOrDefault("payload", ""));
            byte[] signature = Base64.getDecoder().decode(outer.getOrDefault("signature", ""));
            PublicKey signer =
                    Succession.read(outer.getOrDefault("successors", "")).last(key);
            if (signer == null || !Ed25519.verify(PURPOSE, payload, signature, signer)) {
                return new Verification(null, Refusal.WRONG_SIGNATURE);
            }
            SignedBundle bundle = parse(JsonTree.read(stream(payload)));
            if (bundle.counter < lowest) {
                return new Verification(bundle, Refusal.ROLLED_BACK);
            }
            return new Verification(bundle, now.isBefore(bundle.expires) ? null : Refusal.EXPIRED);
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            return new Verification(null, Refusal.NOT_A_BUNDLE);
        }
    }

    private Tree payload() {
        Map<String, Tree> content = new LinkedHashMap<>();
        content.put("counter", text(Long.toString(counter)));
        content.put("issued", text(issued.toString()));
        content.put("expires", text(expires.toString()));
        content.put("percent", text(Integer.toString(percent)));
        Map<String, Tree> contained = new LinkedHashMap<>();
        new TreeMap<>(files).forEach((path, body) -> contained.put(path, text(body)));
        content.put("files", new Tree.Entries(contained, 0));
        return new Tree.Entries(content, 0);
    }

    private static SignedBundle parse(Tree tree) {
        Map<String, String> fields = texts(tree);
        Tree files = tree instanceof Tree.Entries map ? map.entries().get("files") : null;
        return new SignedBundle(
                Long.parseLong(fields.getOrDefault("counter", "")),
                Instant.parse(fields.getOrDefault("issued", "")),
                Instant.parse(fields.getOrDefault("expires", "")),
                Integer.parseInt(fields.getOrDefault("percent", String.valueOf(EVERYBODY))),
                files == null ? Map.of() : texts(files));
    }

    /** Whether the staged roll-out has reached a device; each bundle draws its own lots. */
    public boolean reaches(String device) {
        return lot(device + "/" + counter) < percent;
    }

    /** The scalar entries of a map. */
    private static Map<String, String> texts(Tree tree) {
        Map<String, String> texts = new TreeMap<>();
        if (tree instanceof Tree.Entries map) {
            map.entries().forEach((key, value) -> {
                if (value instanceof Tree.Scalar scalar) {
                    texts.put(key, scalar.value());
                }
            });
        }
        return texts;
    }

    /** Paths of the files, in order. */
    public List<String> paths() {
        return new ArrayList<>(new TreeMap<>(files).keySet());
    }

    private static int lot(String ticket) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
            return Integer.remainderUnsigned(ByteBuffer.wrap(hash).getInt(), EVERYBODY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tree text(String value) {
        return new Tree.Scalar(value, Tree.Kind.TEXT, 0);
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] json(Tree tree) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonTree.write(tree, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
