package dev.sluice.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose process is at the other end of a loopback connection, where the system tells it: Linux lists both ends with
 * their users.
 */
final class Peer {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int USER = 7;

    private Peer() {}

    /** Whether the system says that it is another user; false where it says nothing. */
    static boolean isAnotherUser(int ownPort, int peerPort) {
        Optional<String> own = user(ownPort, peerPort);
        Optional<String> other = user(peerPort, ownPort);
        return own.isPresent() && other.isPresent() && !own.equals(other);
    }

    private static Optional<String> user(int localPort, int remotePort) {
        return TABLES.stream()
                .flatMap(table -> rows(table).stream())
                .map(row -> row.strip().split("\\s+"))
                .filter(cells ->
                        cells.length > USER && isAt(cells[LOCAL], localPort) && isAt(cells[REMOTE], remotePort))
                .map(cells -> cells[USER])
                .findFirst();
    }

    private static boolean isAt(String address, int port) {
        return address.endsWith(String.format(Locale.ROOT, ":%04X", port));
    }

    private static List<String> rows(Path table) {
        try {
            return Files.readAllLines(table, StandardCharsets.US_ASCII);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
