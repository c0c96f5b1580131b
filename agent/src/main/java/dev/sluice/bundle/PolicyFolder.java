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

/** Reads every YAML file under a folder; there is no list to register in. */
public final class PolicyFolder {
    private static final String SUFFIX = ".yaml";

    private PolicyFolder() {}

    /**
     * Returns the documents by their path below the folder, without suffix and with {@code /} between the parts.
     *
     * @throws IOException if the folder cannot be read; a folder that is not there is empty
     */
    public static Map<String, Tree> read(Path folder, Consumer<Problem> problems) throws IOException {
        Map<String, Tree> documents = new TreeMap<>();
        for (Path file : files(folder)) {
            Tree tree = document(file, problems);
            if (tree != null) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                documents.put(name.substring(0, name.length() - SUFFIX.length()), tree);
            }
        }
        return documents;
    }

    /** One document, or null and a problem when it cannot be understood. */
    public static @Nullable Tree document(Path file, Consumer<Problem> problems) throws IOException {
        try {
            return YamlTree.read(file.toString(), Files.readString(file), problems);
        } catch (CharacterCodingException e) {
            problems.accept(new Problem(file.toString(), 0, "", "not UTF-8", "save the file as UTF-8"));
            return null;
        }
    }

    /** The texts of the files by path below the folder. */
    public static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(folder, SUFFIX, TermLists.SUFFIX)) {
            texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
    }

    static List<Path> files(Path folder) throws IOException {
        return files(folder, SUFFIX);
    }

    private static List<Path> files(Path folder, String... suffixes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Stream.of(suffixes).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
