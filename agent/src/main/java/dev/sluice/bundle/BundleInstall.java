package dev.sluice.bundle;

import dev.sluice.bundle.SignedBundle.Refusal;
import dev.sluice.bundle.SignedBundle.Verification;
import dev.sluice.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A signed bundle in the machine's folder, with the key it is checked against beside it, and the highest counter seen so
 * far in the person's data folder.
 */
final class BundleInstall {
    static final String BUNDLE = "bundle.json";
    private static final String KEY = "bundle.pub";
    private static final String COUNTER = "policy-counter";

    private final Path machine;
    private final @Nullable Path data;

    BundleInstall(Path machine, @Nullable Path data) {
        this.machine = machine;
        this.data = data;
    }

    boolean isPresent() {
        return Files.exists(machine.resolve(BUNDLE));
    }

    /** The bundle, or null and a problem when it is refused; an expired one stays in force and is reported. */
    PolicySource.@Nullable Signed read(Instant now, Consumer<Problem> problems) {
        Path file = machine.resolve(BUNDLE);
        try {
            PublicKey key = Ed25519.publicKey(Files.readString(machine.resolve(KEY)));
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
