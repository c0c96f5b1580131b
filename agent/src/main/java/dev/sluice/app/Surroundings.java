package dev.sluice.app;

import dev.sluice.http.ServerSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the process was given by the machine.
 *
 * @param environment environment variables
 * @param properties Java system properties by name
 */
record Surroundings(Map<String, String> environment, Function<String, @Nullable String> properties) {

    static Surroundings ofProcess() {
        return new Surroundings(System.getenv(), System::getProperty);
    }

    /** The person's own data directory. */
    Path usualDataDir() {
        return switch (family()) {
            case WINDOWS -> folder("LOCALAPPDATA", "AppData/Local").resolve("Sluice");
            case MAC -> home().resolve("Library/Application Support/Sluice");
            case UNIX -> folder("XDG_DATA_HOME", ".local/share").resolve("sluice");
        };
    }

    /** Where administrators put policy. */
    Path machinePolicy() {
        return switch (family()) {
            case WINDOWS -> Path.of(environment.getOrDefault("ProgramData", "C:/ProgramData"), "Sluice");
            case MAC -> Path.of("/Library/Application Support/Sluice");
            case UNIX -> Path.of("/etc/sluice");
        };
    }

    /** Where programs of the current user keep settings, on Unix. */
    Path configFolder() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /** Set by the script that started this process, or null. */
    @Nullable
    Path path(String property) {
        String value = properties.apply(property);
        return value == null || value.isEmpty() ? null : Path.of(value);
    }

    /** Extensions that may call: Sluice's own, and the one that the organisation signed itself, when the package names it. */
    Set<String> origins() {
        String id = properties.apply("sluice.extension.id");
        return id == null || id.isEmpty()
                ? Set.of(ServerSettings.EXTENSION_ORIGIN)
                : Set.of(ServerSettings.EXTENSION_ORIGIN, "chrome-extension://" + id);
    }

    Path home() {
        String home = properties.apply("user.home");
        return Path.of(home == null ? "." : home);
    }

    Family family() {
        String name = properties.apply("os.name");
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return Family.WINDOWS;
        }
        return lower.startsWith("mac") ? Family.MAC : Family.UNIX;
    }

    enum Family {
        UNIX,
        MAC,
        WINDOWS
    }

    private Path folder(String variable, String belowHome) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? home().resolve(belowHome) : Path.of(value);
    }
}
