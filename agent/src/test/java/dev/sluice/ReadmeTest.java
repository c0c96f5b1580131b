package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What ships is what {@code DEPENDENCIES.md} says, and every command is in {@code README.md}. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));
    private static final Pattern VERSION = Pattern.compile("-\\d[\\w.-]*\\.jar$");
    private static final Pattern SUBCOMMAND = Pattern.compile("name = \"([a-z-]+)\"");

    @Test
    void everyJarThatShipsIsListedWithItsReason() throws IOException {
        Set<String> shipped = new TreeSet<>();
        for (String jar : Files.readString(ROOT.resolve("agent/target/runtime.classpath"))
                .split(Pattern.quote(File.pathSeparator))) {
            shipped.add(VERSION.matcher(Path.of(jar.strip()).getFileName().toString())
                    .replaceFirst(""));
        }
        Set<String> listed = new TreeSet<>();
        String table = Files.readString(ROOT.resolve("DEPENDENCIES.md"))
                .split("## Agent")[1]
                .split("\n\n")[0];
        table.lines()
                .skip(3)
                .map(line -> line.split("\\|")[1])
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .forEach(listed::add);
        assertThat(listed).isEqualTo(shipped);
    }

    @Test
    void everyCommandIsInTheReadme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Path commands = ROOT.resolve("agent/src/main/java/dev/sluice/cli");
        Set<String> missing = new TreeSet<>();
        try (var files = Files.list(commands)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Command.java"))
                    .toList()) {
                var name = SUBCOMMAND.matcher(Files.readString(file));
                if (name.find() && !readme.contains("`" + name.group(1) + "`")) {
                    missing.add(name.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
