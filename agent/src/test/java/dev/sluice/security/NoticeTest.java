package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the licences of others ask to be said is said, in NOTICE and in the list of what ships. */
class NoticeTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final Pattern NOTICE_FILE = Pattern.compile("META-INF/NOTICE(\\.\\w+)?");
    private static final Pattern COPYRIGHT = Pattern.compile("(?m)^Copyright .+$");

    /** Licences that ask for their copyright line to go along, though no notice file says so. */
    private static final Set<String> ATTRIBUTION = Set.of("MIT", "BSD-3-Clause", "BSD-2-Clause");

    @Test
    void repeatsTheCopyrightLinesOfEveryNoticeThatShips() throws IOException {
        String notice = words(Files.readString(ROOT.resolve("NOTICE")));
        Map<String, String> missing = new TreeMap<>();
        int notices = 0;
        for (Path jar : jars()) {
            String said = noticeOf(jar);
            notices += said.isEmpty() ? 0 : 1;
            COPYRIGHT
                    .matcher(said)
                    .results()
                    .map(line -> words(line.group()))
                    .filter(line -> !notice.contains(line))
                    .forEach(line -> missing.put(jar.getFileName().toString(), line));
        }

        assertThat(missing).isEmpty();
        assertThat(notices).as("jars with a notice of their own").isGreaterThan(5);
    }

    @Test
    void namesEveryJarWhoseLicenceAsksForAttribution() throws IOException {
        String notice = Files.readString(ROOT.resolve("NOTICE"));
        Set<String> asking = Files.readString(ROOT.resolve("DEPENDENCIES.md"))
                .lines()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 2 && ATTRIBUTION.contains(cells[2].strip()))
                .flatMap(cells -> Set.of(cells[1].strip().split(", ")).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asking).isNotEmpty().allSatisfy(jar -> assertThat(notice).contains(jar));
    }

    /** NOTICE says so; a package the extension ships would have to be named there. */
    @Test
    void bundlesNoPackageIntoTheExtension() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(ROOT.resolve("extension/package.json").toFile())
                        .path("dependencies"))
                .isEmpty();
    }

    private static String noticeOf(Path jar) throws IOException {
        StringBuilder text = new StringBuilder();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (NOTICE_FILE.matcher(entry.getName()).matches()) {
                    text.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static Iterable<Path> jars() throws IOException {
        String classPath =
                Files.readString(ROOT.resolve("agent/target/runtime.classpath")).strip();
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(classPath)
                .map(Path::of)
                .toList();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
