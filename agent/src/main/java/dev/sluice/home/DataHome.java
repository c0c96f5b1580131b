package dev.sluice.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person's data directory. Everything the agent writes lies below it. */
public record DataHome(Path folder) {
    public Path tokenFile() {
        return folder.resolve("token");
    }

    public Path portFile() {
        return folder.resolve("port");
    }

    public Path ledgerFile() {
        return folder.resolve("ledger.db");
    }

    /** The keys of the ledger's fingerprints. */
    public Path ledgerKeyFile() {
        return folder.resolve("ledger.key");
    }

    /** Permissions an approver has signed for this person. */
    public Path permissionFolder() {
        return folder.resolve("permissions");
    }

    /** What telemetry keeps; there is no such folder while it is off. */
    public Path telemetryFolder() {
        return folder.resolve("telemetry");
    }

    /** When and why the agent last ended by itself; see {@link #noteRestart}. */
    public Path restartFile() {
        return folder.resolve("restarted");
    }

    /** Where {@code --browser} keeps the profile of the browser it starts. */
    public Path browserProfile() {
        return folder.resolve("browser");
    }

    /** What is wrong with the rights of a folder or file: others can open it. */
    public static final class TooOpen extends IOException {
        private static final long serialVersionUID = 1L;

        TooOpen(Path path, String cure) {
            super("other users can open " + path + "; run: " + cure);
        }
    }

    /** Creates the directory, owner-only. */
    public void create() throws IOException {
        PrivateFile.createFolder(folder);
    }

    /**
     * The token, made on first use.
     *
     * @throws TooOpen if other users could read it
     */
    public Token token() throws IOException {
        create();
        Token token = existingToken();
        if (token == null) {
            token = Token.create();
            PrivateFile.write(tokenFile(), token.text() + "\n");
        }
        return token;
    }

    /** The token, or null when none was made yet. */
    public @Nullable Token existingToken() throws IOException {
        if (!Files.exists(tokenFile())) {
            refuseWideRights(folder, "700");
            return null;
        }
        refuseWideRights(folder, "700");
        refuseWideRights(tokenFile(), "600");
        String text = Files.readString(tokenFile(), StandardCharsets.UTF_8).strip();
        try {
            return Token.of(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(tokenFile() + " is damaged; delete it and start the agent again", e);
        }
    }

    /**
     * Makes sure that one agent at a time runs here; closing the channel lets the next one in.
     *
     * @throws IOException if another one runs
     */
    public FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw new IOException("an agent already runs for " + folder, heldByThisProcess);
        }
        channel.close();
        throw new IOException("an agent already runs for " + folder + "; sluice stop ends it");
    }

    /** The keys under which the ledger's fingerprints are made, as they were written; empty before that. */
    public String ledgerKeys() throws IOException {
        Path file = ledgerKeyFile();
        if (!Files.exists(file)) {
            return "";
        }
        refuseWideRights(file, "600");
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    public void writeLedgerKeys(String keys) throws IOException {
        create();
        PrivateFile.write(ledgerKeyFile(), keys);
    }

    /** @param reason for people */
    public record Restart(Instant when, String reason) {}

    /** The last restart that was noted, or null. */
    public @Nullable Restart lastRestart() {
        try {
            String[] words = Files.readString(restartFile(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ", 2);
            return new Restart(Instant.parse(words[0]), words[words.length - 1]);
        } catch (IOException | DateTimeParseException e) {
            return null;
        }
    }

    /** Leaves word for the doctor. */
    public void noteRestart(Instant when, String reason) throws IOException {
        PrivateFile.write(restartFile(), when + " " + reason + "\n");
    }

    public void writePort(PortNote note) throws IOException {
        PrivateFile.write(portFile(), note.port() + " " + note.process() + "\n");
    }

    public void removePort() throws IOException {
        Files.deleteIfExists(portFile());
    }

    /** Where the agent was last seen, or null. */
    public @Nullable PortNote port() {
        try {
            return PortNote.parse(Files.readString(portFile(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * @param process id of the agent's process
     */
    public record PortNote(int port, long process) {
        private static final int MAX_PORT = 65_535;

        static @Nullable PortNote parse(String text) {
            String[] parts = text.strip().split(" ", -1);
            try {
                int port = Integer.parseInt(parts[0]);
                long process = Long.parseLong(parts[parts.length - 1]);
                return parts.length == 2 && port > 0 && port <= MAX_PORT ? new PortNote(port, process) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    private static void refuseWideRights(Path path, String mode) throws IOException {
        if (Files.exists(path) && !Set.of().equals(PrivateFile.rightsOfOthers(path))) {
            throw new TooOpen(path, "chmod " + mode + " '" + path + "'");
        }
    }
}
