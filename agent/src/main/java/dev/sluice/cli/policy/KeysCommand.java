package dev.sluice.cli.policy;

import dev.sluice.bundle.Ed25519;
import dev.sluice.cli.Command;
import dev.sluice.cli.Console;
import dev.sluice.cli.Failure;
import dev.sluice.cli.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code sluice policy keys}. */
@CommandLine.Command(
        name = "keys",
        description = "Makes a pair of Ed25519 keys: FILE holds the private one, FILE.pub the public one.")
final class KeysCommand extends Command {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to put the private key.")
    private Path out = Path.of("");

    KeysCommand(Parts.Maker maker, Console console) {
        super(maker, console);
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new Failure(out + " is there already; a key is never overwritten");
        }
        KeyPair keys = Ed25519.newKeys();
        if (Files.getFileStore(out.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(out, Ed25519.pem(keys.getPrivate()));
        Files.writeString(Path.of(out + ".pub"), Ed25519.pem(keys.getPublic()));
        console.out().println("key for the policy: " + Ed25519.base64(keys.getPublic()));
        return OK;
    }
}
