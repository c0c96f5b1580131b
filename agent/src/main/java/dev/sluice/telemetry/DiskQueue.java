package dev.sluice.telemetry;

import dev.sluice.home.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parcels that wait, one file each, oldest first. When there is no room the oldest go. */
final class DiskQueue {
    private static final Pattern NAME = Pattern.compile("(\\d{15})-\\d-(metrics|logs|syslog)");

    private final Path folder;
    private final long mostBytes;

    DiskQueue(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** Adds the parcels of one moment and returns how many were lost for want of room. */
    int add(Instant at, List<Parcel> parcels) throws IOException {
        PrivateFile.createFolder(folder);
        int ordinal = 0;
        for (Parcel parcel : parcels) {
            String name = String.format(
                    Locale.ROOT,
                    "%015d-%d-%s",
                    at.toEpochMilli(),
                    ordinal++,
                    parcel.kind().name().toLowerCase(Locale.ROOT));
            PrivateFile.write(folder.resolve(name), new String(parcel.bytes(), StandardCharsets.UTF_8));
        }
        return makeRoom();
    }

    /** Where the oldest parcel lies, or null. */
    @Nullable
    Path oldest() {
        List<Path> waiting = waiting();
        return waiting.isEmpty() ? null : waiting.get(0);
    }

    /** The moment up to which counts lie here, or null when it is empty. */
    @Nullable
    Instant newest() {
        List<Path> waiting = waiting();
        return waiting.isEmpty() ? null : moment(waiting.get(waiting.size() - 1));
    }

    /** A parcel as it waits; null when somebody has taken it away. */
    static @Nullable Parcel read(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            byte[] bytes = Files.readAllBytes(file);
            return name.matches()
                    ? new Parcel(Parcel.Kind.valueOf(name.group(2).toUpperCase(Locale.ROOT)), bytes)
                    : null;
        } catch (NoSuchFileException purged) {
            return null;
        }
    }

    static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    int size() {
        return waiting().size();
    }

    List<Path> waiting() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int makeRoom() throws IOException {
        List<Path> waiting = waiting();
        long bytes = 0;
        int fits = 0;
        for (int i = waiting.size() - 1; i >= 0; i--) {
            bytes += Files.size(waiting.get(i));
            if (bytes > mostBytes) {
                break;
            }
            fits++;
        }
        int lost = waiting.size() - fits;
        for (Path file : waiting.subList(0, lost)) {
            Files.deleteIfExists(file);
        }
        return lost;
    }

    private static @Nullable Instant moment(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Instant.ofEpochMilli(Long.parseLong(name.group(1))) : null;
    }
}
