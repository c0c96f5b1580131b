package dev.sluice.app;

import dev.sluice.bundle.PolicyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that policy is read from, and whether one was written, added or removed since. */
final class PolicyFiles {
    private static final int DEPTH = 4;
    private static final List<String> OF_THE_PERSON = List.of(PolicyStore.FILE, "detectors", "levels", "dictionaries");

    private final Path machine;
    private final Path person;
    private Map<Path, String> seen;

    /**
     * @param machine the administrator's folder
     * @param person the data directory, of which only policy is looked at
     */
    PolicyFiles(Path machine, Path person) {
        this.machine = machine;
        this.person = person;
        this.seen = look();
    }

    /** Tells whether anything is other than at the last call. */
    boolean haveChanged() {
        Map<Path, String> now = look();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private Map<Path, String> look() {
        Map<Path, String> found = new TreeMap<>();
        lookAt(machine, found);
        OF_THE_PERSON.forEach(name -> lookAt(person.resolve(name), found));
        return found;
    }

    private static void lookAt(Path start, Map<Path, String> found) {
        try (Stream<Path> paths = Files.walk(start, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            paths.forEach(path -> found.put(path, print(path)));
        } catch (IOException | UncheckedIOException notThereOrNotOurs) {
            found.put(start, "");
        }
    }

    /** Times alone miss a file that is put back by an archive with the time it had. */
    private static String print(Path path) {
        BasicFileAttributes read = attributes(path);
        return read == null
                ? ""
                : read.lastModifiedTime() + " " + (read.isDirectory() ? 0 : read.size()) + " " + read.fileKey();
    }

    private static @Nullable BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException goneMeanwhile) {
            return null;
        }
    }
}
