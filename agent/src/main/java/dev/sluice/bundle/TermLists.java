package dev.sluice.bundle;

import dev.sluice.policy.DictionarySpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of entries: one on a line, in UTF-8; empty lines and lines that begin with {@code #} are left out. */
final class TermLists {
    static final String SUFFIX = ".txt";

    private TermLists() {}

    static DictionarySpec.@Nullable Terms inFolder(Path folder, String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? each -> read(file, each) : null;
    }

    static DictionarySpec.Terms ofText(String text) {
        return each -> keep(text.lines(), each);
    }

    /** A list that cannot be read is empty: what it holds must not show in a message. */
    private static void read(Path file, Consumer<String> each) {
        // Bytes that are no UTF-8 are replaced, so that one of them does not undo the list.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            keep(reader.lines(), each);
        } catch (IOException | java.io.UncheckedIOException e) {
            return;
        }
    }

    private static void keep(Stream<String> lines, Consumer<String> each) {
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .forEach(each);
    }
}
