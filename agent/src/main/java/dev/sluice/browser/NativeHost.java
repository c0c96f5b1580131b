package dev.sluice.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.home.PrivateFile;
import dev.sluice.wire.Json;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The native-messaging host of one data directory, as browsers know it.
 *
 * @param script the {@code sluice} to start
 * @param dataDir whose agent it hands over
 * @param origins of the extensions that may ask
 */
public record NativeHost(Path script, Path dataDir, Collection<String> origins) {
    public static final String NAME = "dev.sluice.agent";
    /** Of the extension's build for Firefox, as its manifest says. */
    public static final String FIREFOX_ID = "sluice@sluice.dev";

    /** Folders below the one for settings, as in {@code BraveSoftware/Brave-Browser/NativeMessagingHosts}. */
    private static final int MOST_LEVELS = 3;

    private static final String MANIFEST = NAME + ".json";

    /** Tells browsers about the host; writes nothing that is there already. */
    public void register(HostPlaces places) throws IOException {
        writeIfNew(launcher(dataDir), launcherText());
        if (!launcher(dataDir).toFile().setExecutable(true, true)) {
            throw new IOException("cannot make executable: " + launcher(dataDir));
        }
        for (Path folder : places.folders()) {
            Files.createDirectories(folder);
            writeIfNew(folder.resolve(MANIFEST), Json.indented(manifest()) + "\n");
        }
    }

    /** Removes what {@link #register} wrote, folders left empty included; returns the files removed. */
    public static List<Path> unregister(HostPlaces places, Path dataDir) throws IOException {
        List<Path> removed = new ArrayList<>();
        for (Path folder : places.folders()) {
            if (Files.deleteIfExists(folder.resolve(MANIFEST))) {
                removed.add(folder.resolve(MANIFEST));
                removeEmpty(folder);
            }
        }
        Files.deleteIfExists(launcher(dataDir));
        return removed;
    }

    /** Places at which a manifest stands. */
    public static List<Path> registered(HostPlaces places) {
        return places.folders().stream()
                .map(folder -> folder.resolve(MANIFEST))
                .filter(Files::exists)
                .toList();
    }

    /** The little script browsers start. */
    public static Path launcher(Path dataDir) {
        return dataDir.resolve("native-host");
    }

    /** One for all browsers: each reads the list it knows. */
    private ObjectNode manifest() {
        ObjectNode manifest = Json.object()
                .put("name", NAME)
                .put("description", "Hands the local Sluice agent over to its extension")
                .put("path", launcher(dataDir).toString())
                .put("type", "stdio");
        origins.stream().sorted().forEach(manifest.putArray("allowed_origins")::add);
        manifest.putArray("allowed_extensions").add(FIREFOX_ID);
        return manifest;
    }

    private String launcherText() {
        return "#!/bin/sh\nSLUICE_NO_BUILD=1 exec " + quoted(script) + " native-host --data-dir " + quoted(dataDir)
                + " \"$@\"\n";
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    private static void writeIfNew(Path file, String content) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            PrivateFile.write(file, content);
        }
    }

    /** Removes the folder and those above it in which the browser itself keeps nothing. */
    private static void removeEmpty(Path folder) throws IOException {
        try {
            Path empty = folder;
            for (int level = 0; level < MOST_LEVELS && empty != null; level++) {
                Files.deleteIfExists(empty);
                empty = empty.getParent();
            }
        } catch (DirectoryNotEmptyException inUse) {
            return;
        }
    }
}
