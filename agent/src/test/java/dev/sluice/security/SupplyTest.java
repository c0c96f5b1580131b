package dev.sluice.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What ships is what was looked at: every jar has the checksum written down when it was chosen. */
class SupplyTest {
    private static final Path ROOT = Path.of(System.getProperty("sluice.repository", ".."));

    /** After a change of dependencies {@code ./sluice supply checksums} writes the list anew. */
    @Test
    void shipsOnlyJarsOfKnownChecksum() throws IOException, GeneralSecurityException {
        Map<String, String> shipped = new TreeMap<>();
        String classPath =
                Files.readString(ROOT.resolve("agent/target/runtime.classpath")).strip();
        for (String jar : classPath.split(File.pathSeparator, -1)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(jar)));
            shipped.put(Path.of(jar).getFileName().toString(), HexFormat.of().formatHex(digest));
        }

        assertThat(shipped).isEqualTo(known());
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        try (InputStream in = SupplyTest.class.getResourceAsStream("jars.sha256")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" +\\*?", 2))
                    .forEach(parts -> known.put(parts[1], parts[0]));
        }
        return known;
    }
}
