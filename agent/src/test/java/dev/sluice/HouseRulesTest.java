package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository keeps its own rules. */
class HouseRulesTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final Path MAIN = ROOT.resolve("agent/src/main/java");
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_SCRIPT = 60;
    private static final int LONGEST_SCRIPT_PART = 100;
    private static final int MOST_FILES = 25;

    /** Longer or fuller than the rule, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "dev/sluice/detect/check", "one checksum is one class, and there are many countries",
            "dev/sluice/bundle", "one kind of policy file is one reader, all over the same tree",
            "dev/sluice/http", "one group of routes is one class, all behind the same gate",
            "PatternParser.java", "one grammar, read from top to bottom",
            "Tokenizer.java", "one state machine over one alphabet");

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path folder : folders()) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).matches("(?s)/\\*\\* .+@NullMarked\\npackage .*")) {
                missing.add(name(folder));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void filesStayShort() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : javaFiles(ROOT.resolve("agent/src"))) {
            long lines = Files.readString(file).lines().count();
            if (lines > LONGEST_FILE
                    && !EXCEPTIONS.containsKey(file.getFileName().toString())) {
                tooLong.put(file.getFileName().toString(), lines);
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(Files.readString(MAIN.resolve("dev/sluice/inspect/Inspector.java"))
                        .lines()
                        .count())
                .as("the main street")
                .isLessThanOrEqualTo(85);
    }

    @Test
    void scriptsStayShort() throws IOException {
        for (Path script : List.of(ROOT.resolve("sluice"), ROOT.resolve("tools"))) {
            try (Stream<Path> files = Files.walk(script)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file).lines().count())
                            .as(file.toString())
                            .isLessThanOrEqualTo(file.endsWith("sluice") ? LONGEST_SCRIPT : LONGEST_SCRIPT_PART);
                }
            }
        }
    }

    @Test
    void packagesStaySmall() throws IOException {
        Map<String, Integer> tooFull = new TreeMap<>();
        for (Path folder : folders()) {
            int files = javaFilesIn(folder).size() - 1;
            if (files > MOST_FILES && !EXCEPTIONS.containsKey(name(folder))) {
                tooFull.put(name(folder), files);
            }
        }
        assertThat(tooFull).isEmpty();
    }

    @Test
    void noTestIsSkippedAndNoneSleeps() throws IOException {
        Pattern forbidden = Pattern.compile("@Disabled|Thread\\.sleep|assumeTrue|assumeFalse");
        Set<String> found = new TreeSet<>();
        for (Path file : javaFiles(ROOT.resolve("agent/src/test"))) {
            if (!file.endsWith("HouseRulesTest.java")
                    && forbidden.matcher(Files.readString(file)).find()) {
                found.add(file.getFileName().toString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static String name(Path folder) {
        return MAIN.relativize(folder).toString().replace('\\', '/');
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.walk(MAIN)) {
            return paths.filter(Files::isDirectory)
                    .filter(folder -> !javaFilesIn(folder).isEmpty())
                    .toList();
        }
    }

    private static List<Path> javaFilesIn(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
