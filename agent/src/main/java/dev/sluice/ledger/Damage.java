package dev.sluice.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A ledger's file that SQLite cannot make sense of: how it is told, and where it goes. */
final class Damage {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;

    private Damage() {}

    static boolean isIn(SQLException e) {
        int primaryCode = e.getErrorCode() & 0xFF;
        return primaryCode == CORRUPT || primaryCode == NOT_A_DATABASE;
    }

    /** Gives a damaged file a new name, its write-ahead log with it, and returns that name. */
    static Path setAside(Path file, Clock clock) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        Path log = beside(file, "-wal");
        if (Files.exists(log)) {
            Files.move(log, beside(aside, "-wal"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(beside(file, "-shm"));
        return aside;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
