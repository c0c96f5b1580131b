package dev.sluice.bundle;

import dev.sluice.bundle.SignedBundle.Refusal;
import dev.sluice.bundle.SignedBundle.Verification;
import dev.sluice.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A signed bundle in the machine's folder, with the key it is checked against beside it, and the highest counter seen so
 * far in the person's data folder.
 */
public final class BundleInstall {
    public static final String BUNDLE = "bundle.json";
    private static final String KEY = "bundle.pub";
    private static final String FETCHED = "fetched-bundle.json";
    private static final String DEVICE = "rollout-lot";
    private static final long NONE = -1;
    private static final String COUNTER = "policy-counter";

    private final Path machine;
    private final @Nullable Path data;

    public BundleInstall(Path machine, @Nullable Path data) {
        this.machine = machine;
        this.data = data;
    }

    boolean isPresent() {
        Path fetched = fetched();
        return Files.exists(machine.resolve(BUNDLE))
                || (fetched != null && Files.exists(fetched) && Files.exists(machine.resolve(KEY)));
    }

    /**
     * The bundle, or null and a problem when it is refused or, though {@code machine.yaml} names an address, not there: whoever
     * deletes it must not be better off. An expired one stays in force and is reported.
     */
    PolicySource.@Nullable Signed read(Instant now, Consumer<Problem> problems) {
        Path file = machine.resolve(BUNDLE);
        if (!isPresent()) {
            problems.accept(problem(file, "no bundle is here yet", "see the line of the bundle in 'sluice doctor'"));
            return null;
        }
        try {
            file = file();
            PublicKey key = key();
            if (key == null) {
                problems.accept(
                        problem(machine.resolve(KEY), "not an Ed25519 public key", "put the signer's key there"));
                return null;
            }
            Verification verified = SignedBundle.verify(Files.readString(file), key, now, counter());
            SignedBundle bundle = verified.bundle();
            Refusal refusal = verified.refusal();
            if (refusal != null) {
                problems.accept(problem(file, refusal.text(), "fetch the current bundle"));
            }
            if (bundle == null || refusal == Refusal.ROLLED_BACK) {
                return null;
            }
            remember(bundle.counter());
            return new PolicySource.Signed(file.toString(), bundle);
        } catch (IOException e) {
            problems.accept(problem(file, "the bundle or its key cannot be read", "put bundle.pub beside it"));
            return null;
        }
    }

    /** Where the agent keeps what it fetched; it counts because the machine's key verifies it. */
    public @Nullable Path fetched() {
        return data == null ? null : data.resolve(FETCHED);
    }

    /** Whether the key that bundles are checked against is there. */
    public boolean hasKey() {
        try {
            return key() != null;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Why a file may not take the place of the one in force, or null when it may. */
    public @Nullable Refusal refusal(String text, Instant now) throws IOException {
        PublicKey key = key();
        if (key == null) {
            return Refusal.WRONG_SIGNATURE;
        }
        Verification verified = SignedBundle.verify(text, key, now, counter());
        SignedBundle bundle = verified.bundle();
        return verified.refusal() == null && bundle != null && isPresent() && !bundle.reaches(device())
                ? Refusal.NOT_YET
                : verified.refusal();
    }

    /** A number drawn at random for this installation, which never leaves it. */
    private String device() throws IOException {
        if (data == null) {
            return "";
        }
        Path file = data.resolve(DEVICE);
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID() + "\n");
        }
        return Files.readString(file).strip();
    }

    /** The newer of what was fetched and what the administrator put here. */
    private Path file() throws IOException {
        Path own = machine.resolve(BUNDLE);
        Path fetched = fetched();
        if (fetched == null || !Files.exists(fetched) || !Files.exists(machine.resolve(KEY))) {
            return own;
        }
        return !Files.exists(own) || counterOf(fetched) >= counterOf(own) ? fetched : own;
    }

    private long counterOf(Path file) throws IOException {
        PublicKey key = key();
        SignedBundle bundle = key == null
                ? null
                : SignedBundle.verify(Files.readString(file), key, Instant.EPOCH, 0)
                        .bundle();
        return bundle == null ? NONE : bundle.counter();
    }

    private @Nullable PublicKey key() throws IOException {
        return Ed25519.publicKey(Files.readString(machine.resolve(KEY)));
    }

    private long counter() throws IOException {
        if (data == null || !Files.exists(data.resolve(COUNTER))) {
            return 0;
        }
        try {
            return Long.parseLong(Files.readString(data.resolve(COUNTER)).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void remember(long seen) throws IOException {
        if (data != null && Files.isDirectory(data) && seen > counter()) {
            Files.writeString(data.resolve(COUNTER), seen + "\n");
        }
    }

    private static Problem problem(Path file, String what, String cure) {
        return new Problem(file.toString(), 0, "", what, cure);
    }
}
