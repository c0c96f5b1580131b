package dev.sluice.cli.policy;

import dev.sluice.bundle.PolicyCheck;
import dev.sluice.bundle.PolicyFolder;
import dev.sluice.bundle.SignedBundle;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Failure;
import dev.sluice.cli.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sluice policy sign}. */
@CommandLine.Command(name = "sign", description = "Signs a policy folder as one file, for any static file server.")
final class SignCommand extends Command {
    @Parameters(
            paramLabel = "FOLDER",
            description = "Holds policy.yaml and, where wanted, detectors/, services/, sites/.")
    private Path folder = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The private key.")
    private Path key = Path.of("");

    @Option(
            names = "--counter",
            paramLabel = "N",
            required = true,
            description = "Higher than that of every bundle before.")
    private long counter;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "Valid for so many days (default 90).")
    private int days;

    @Option(
            names = "--percent",
            paramLabel = "N",
            defaultValue = "100",
            description = "Of the devices, how many take it; sign again with the same counter and more to widen it.")
    private int percent;

    @Option(names = "--succession", paramLabel = "FILE", description = "What 'policy succeed' wrote for this key.")
    private @Nullable Path succession;

    @Option(names = "--out", paramLabel = "FILE", description = "The bundle to write; standard output without it.")
    private @Nullable Path out;

    SignCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Failure(folder + ": no such folder");
        }
        int mistakes = PolicyCheck.check(folder).problems().size();
        if (mistakes > 0) {
            throw new Failure(
                    folder + " has " + mistakes + " mistakes; 'sluice policy check " + folder + "' tells them");
        }
        checkNumbers();
        Map<String, String> files = PolicyFolder.texts(folder);
        if (files.isEmpty()) {
            throw new Failure(folder + " holds no policy files");
        }
        Instant now = Clock.systemUTC().instant();
        SignedBundle bundle = new SignedBundle(counter, now, now.plus(Duration.ofDays(days)), percent, files);
        String signed = bundle.sign(KeyFiles.privateKey(key), SucceedCommand.read(succession));
        if (out == null) {
            console.out().print(signed);
        } else {
            Files.writeString(out, signed);
            console.out()
                    .println(Counted.of(files.size(), "file") + " signed, counter " + counter + ", valid until "
                            + bundle.expires());
        }
        return OK;
    }

    private void checkNumbers() {
        if (counter < 1) {
            throw new Failure("--counter is a number from 1 on");
        }
        if (days < 1) {
            throw new Failure("--days is a number from 1 on");
        }
        if (percent < 0 || percent > SignedBundle.EVERYBODY) {
            throw new Failure("--percent is a number from 0 to 100");
        }
    }
}
