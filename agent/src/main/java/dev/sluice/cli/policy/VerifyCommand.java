package dev.sluice.cli.policy;

import dev.sluice.bundle.SignedBundle;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Parts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice policy verify}. */
@CommandLine.Command(name = "verify", description = "Verifies a signed policy bundle.")
final class VerifyCommand extends Command {
    @Parameters(paramLabel = "BUNDLE", description = "The file that 'policy sign' has written.")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The signer's public key.")
    private Path key = Path.of("");

    @Option(names = "--at-least", paramLabel = "N", defaultValue = "0", description = "The lowest counter accepted.")
    private long atLeast;

    VerifyCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        SignedBundle.Verification verified = SignedBundle.verify(
                KeyFiles.text(file), KeyFiles.publicKey(key), Clock.systemUTC().instant(), atLeast);
        SignedBundle bundle = verified.bundle();
        if (verified.refusal() != null || bundle == null) {
            console.err()
                    .println("sluice: refused: "
                            + (verified.refusal() == null
                                    ? ""
                                    : verified.refusal().text()));
            return ERROR;
        }
        console.out()
                .println("good: counter " + bundle.counter() + ", issued " + bundle.issued() + ", valid until "
                        + bundle.expires() + ", " + Counted.of(bundle.files().size(), "file"));
        return OK;
    }
}
