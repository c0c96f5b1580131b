package dev.sluice.detect.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Path WORDS = Path.of(System.getProperty("sluice.repository", ".."), "policies", "words");

    @Test
    void readsEveryLanguageThereIs() throws IOException {
        try (Stream<Path> entries = Files.list(WORDS)) {
            List<String> folders = entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(Vocabulary.lines("languages.txt")).containsExactlyInAnyOrderElementsOf(folders);
        }
    }

    @Test
    void everyFileSaysWhatItHolds() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines.get(0)).startsWith("## ");
                assertThat(lines.size()).isGreaterThan(1);
            });
        }
    }

    @Test
    void knowsWordsWithoutCaseAndAccents() {
        Vocabulary words = Vocabulary.load();
        assertThat(words.kinds("STRASSE", 0, 7) & Kind.STREET).isNotZero();
        assertThat(words.kinds("Náměstí", 0, 7) & Kind.STREET).isNotZero();
        assertThat(words.endsAsStreet("Lindenallee", 0, 11)).isTrue();
        assertThat(words.endsAsStreet("Lindenbaum", 0, 10)).isFalse();
        assertThat(words.isPostcode("SW1A 2AA", 0, 8)).isTrue();
        assertThat(words.isPostcode("SW1A 2A", 0, 7)).isFalse();
    }
}
