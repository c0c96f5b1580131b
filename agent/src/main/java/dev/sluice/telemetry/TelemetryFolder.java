package dev.sluice.telemetry;

import dev.sluice.home.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What telemetry keeps in a person's data directory: a device id, a few moments, and what waits. */
public record TelemetryFolder(Path folder) {
    private static final String OTLP = "otlp";
    private static final String SYSLOG = "syslog";

    Path stateFile() {
        return folder.resolve("state.json");
    }

    Path otlp() {
        return folder.resolve(OTLP);
    }

    Path syslog() {
        return folder.resolve(SYSLOG);
    }

    State state() {
        return State.read(stateFile());
    }

    void keep(State state) throws IOException {
        PrivateFile.createFolder(folder);
        state.write(stateFile());
    }

    /** The device's id, or null when none was drawn yet. */
    @Nullable
    String existingDevice() {
        try {
            String text = Files.readString(deviceFile(), StandardCharsets.UTF_8).strip();
            return UUID.fromString(text).toString();
        } catch (IOException | IllegalArgumentException noneOrDamaged) {
            return null;
        }
    }

    /** The device's id: random, made from nothing of the person or the machine, kept until {@link #forget}. */
    String device() throws IOException {
        String known = existingDevice();
        if (known != null) {
            return known;
        }
        PrivateFile.createFolder(folder);
        String drawn = UUID.randomUUID().toString();
        PrivateFile.write(deviceFile(), drawn + "\n");
        return drawn;
    }

    /** Removes the id and what waits; another id is drawn when something is sent next. */
    public void forget() throws IOException {
        for (Path queue : List.of(otlp(), syslog())) {
            for (Path parcel : new DiskQueue(queue, 0).waiting()) {
                Files.deleteIfExists(parcel);
            }
            Files.deleteIfExists(queue);
        }
        Files.deleteIfExists(deviceFile());
        Files.deleteIfExists(stateFile());
        Files.deleteIfExists(folder);
    }

    private Path deviceFile() {
        return folder.resolve("device");
    }
}
