package dev.sluice.bundle;

import dev.sluice.policy.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads every YAML file below a folder; the folder is walked, so no list has to name its files. */
public final class TreeFolder {
    private TreeFolder() {}

    /** Documents by path below the folder with forward slashes, in order of their paths; none when it is missing. */
    public static Map<String, Tree> read(Path folder, Consumer<Problem> problems) throws IOException {
        Map<String, Tree> documents = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return documents;
        }
        for (Path file : yamlFiles(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            Tree tree = file(file, problems);
            if (tree != null) {
                documents.put(name, tree);
            }
        }
        return documents;
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** One document, or null and a problem when it cannot be read. */
    public static @Nullable Tree file(Path file, Consumer<Problem> problems) throws IOException {
        try {
            return YamlTree.read(file.toString(), Files.readString(file), problems);
        } catch (CharacterCodingException e) {
            problems.accept(new Problem(file.toString(), 0, "", "not UTF-8", "save the file as UTF-8"));
            return null;
        }
    }
}
