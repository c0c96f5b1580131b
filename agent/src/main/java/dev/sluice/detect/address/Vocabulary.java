package dev.sluice.detect.address;

import dev.sluice.detect.names.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code policies/words/}: by folded hash what they can be in an address. */
final class Vocabulary {
    private static final Map<String, Integer> TOPICS = Map.ofEntries(
            Map.entry("street", Kind.STREET),
            Map.entry("street-like", Kind.STREET_LIKE),
            Map.entry("unit", Kind.UNIT),
            Map.entry("box", Kind.BOX),
            Map.entry("trigger", Kind.TRIGGER),
            Map.entry("before", Kind.BEFORE),
            Map.entry("postcode", Kind.POSTCODE),
            Map.entry("direction", Kind.DIRECTION),
            Map.entry("stop", Kind.STOP),
            Map.entry("particle", Kind.PARTICLE),
            Map.entry("country", Kind.COUNTRY),
            Map.entry("region", Kind.REGION),
            Map.entry("code", Kind.CODE),
            Map.entry("ending", Kind.ENDING));

    /** Languages that say "rue Monge", not "Monge Street". */
    private static final Set<String> PREPOSING =
            Set.of("fr", "es", "it", "pt", "pl", "ro", "el", "ru", "cs", "sl", "hr");

    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");

    private static final int LONGEST_ENDING = 11;
    private static final int SHORTEST_ENDING = 2;
    private static final int LEAST_STEM = 3;

    private final Map<Integer, Integer> kinds = new HashMap<>();
    private final Set<Integer> endings = new HashSet<>();
    private final Set<String> shapes = new HashSet<>();

    private Vocabulary() {}

    static Vocabulary load() {
        Vocabulary words = new Vocabulary();
        for (String language : lines("languages.txt")) {
            if (EAST_ASIAN.contains(language)) {
                continue;
            }
            TOPICS.forEach((topic, kind) -> {
                for (String word : lines(language + "/" + topic + ".txt")) {
                    words.add(word, kind | (PREPOSING.contains(language) && kind == Kind.STREET ? Kind.PREPOSED : 0));
                }
            });
        }
        for (String row : lines("mul/postcode-shape.txt")) {
            String[] cells = row.split("\t");
            words.shapes.addAll(List.of(cells).subList(1, cells.length));
        }
        return words;
    }

    private void add(String word, int kind) {
        int hash = Words.hash(word);
        if (kind == Kind.ENDING) {
            endings.add(hash);
        } else {
            kinds.merge(hash, kind, (a, b) -> a | b);
        }
    }

    int kinds(CharSequence text, int start, int end) {
        return kinds.getOrDefault(Words.hash(text, start, end), 0);
    }

    /** Whether a word ends as names of streets do that are written in one word. */
    boolean endsAsStreet(CharSequence text, int start, int end) {
        for (int length = SHORTEST_ENDING; length <= LONGEST_ENDING && end - length >= start + LEAST_STEM; length++) {
            if (endings.contains(Words.hash(text, end - length, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has the shape of a postcode somewhere: 9 stands for a digit, A for a capital. */
    boolean isPostcode(CharSequence text, int start, int end) {
        StringBuilder shape = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            shape.append(c >= '0' && c <= '9' ? '9' : c >= 'A' && c <= 'Z' ? 'A' : c == '\u2013' ? '-' : c);
        }
        return shapes.contains(shape.toString());
    }

    static List<String> lines(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("words/" + file)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("##"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
