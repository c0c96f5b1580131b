package dev.sluice.detect.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.names.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Path WORDS = Path.of("..", "policies", "words");

    /** Words are kept by hash: one that is taken for another is found where nobody looks for it. */
    @Test
    void takesNoWordForAnother() throws IOException {
        Map<Integer, String> known = new HashMap<>();
        Set<String> mistaken = new TreeSet<>();
        for (String word : words()) {
            String folded = folded(word);
            String other = known.putIfAbsent(Words.hash(word), folded);
            if (other != null && !other.equals(folded)) {
                mistaken.add(folded + " for " + other);
            }
        }
        assertThat(mistaken).isEmpty();
    }

    private static List<String> words() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            return files.filter(file -> file.toString().endsWith(".txt") && !file.startsWith(WORDS.resolve("mul")))
                    .filter(file -> !file.getParent().equals(WORDS))
                    .flatMap(file ->
                            Vocabulary.lines(WORDS.relativize(file).toString().replace('\\', '/')).stream())
                    .toList();
        }
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder();
        word.chars().forEach(c -> folded.append(Words.fold((char) c)));
        return folded.toString();
    }
}
