package dev.sluice.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The word lists and templates the trainer reads.
 *
 * @param lists what {@code lists.py} wrote
 * @param own the project's own, {@code agent/src/train/data}
 */
record WordLists(Path lists, Path own) {
    List<String[]> rows(String name) {
        return lines(lists.resolve(name)).stream().map(line -> line.split("\t")).toList();
    }

    List<String> words(String name) {
        return rows(name).stream().map(row -> row[0]).toList();
    }

    /** Lines of one of the project's own files; empty lines and those that begin with {@code ##} are left out. */
    List<String> own(String name) {
        return lines(own.resolve(name)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("##"))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
