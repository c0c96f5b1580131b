package dev.sluice.cli.policy;

import dev.sluice.bundle.Ed25519;
import dev.sluice.cli.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;

/** Reads keys named on the command line. */
final class KeyFiles {
    private KeyFiles() {}

    static PrivateKey privateKey(Path file) throws IOException {
        PrivateKey key = Ed25519.privateKey(text(file));
        if (key == null) {
            throw new Failure(file + ": not an Ed25519 private key; 'sluice policy keys' makes one");
        }
        return key;
    }

    static PublicKey publicKey(Path file) throws IOException {
        PublicKey key = Ed25519.publicKey(text(file));
        if (key == null) {
            throw new Failure(file + ": not an Ed25519 public key");
        }
        return key;
    }

    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": no such file");
        }
    }
}
