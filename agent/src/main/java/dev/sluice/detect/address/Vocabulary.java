package dev.sluice.detect.address;

import dev.sluice.detect.names.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
            Map.entry("area", Kind.AREA),
            Map.entry("number", Kind.NUMBER),
            Map.entry("building", Kind.BUILDING),
            Map.entry("ending", Kind.ENDING));

    /** Languages that say "rue Monge", not "Monge Street". */
    private static final Set<String> PREPOSING =
            Set.of("fr", "es", "it", "pt", "pl", "ro", "el", "ru", "cs", "sl", "hr", "id", "vi", "he", "ar", "sq");

    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");

    private static final int LONGEST_ENDING = 11;
    private static final int LEAST_STEM = 3;

    private static final int SLOTS = 1 << 13;

    private final int[] hashes = new int[SLOTS];
    private final int[] kinds = new int[SLOTS];
    private final Set<String> endings = new HashSet<>();
    private final long[] endingFilter = new long[SLOTS / Long.SIZE];
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
        if (kind == Kind.ENDING) {
            int hash = backwards(word, 0, word.length());
            endings.add(folded(word, 0, word.length()));
            endingFilter[hash >>> 6] |= 1L << hash;
            return;
        }
        int slot = slot(Words.hash(word));
        hashes[slot] = Words.hash(word);
        kinds[slot] |= kind;
    }

    private int slot(int hash) {
        int slot = hash & SLOTS - 1;
        while (kinds[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    int kinds(CharSequence text, int start, int end) {
        return kinds[slot(Words.hash(text, start, end))];
    }

    /** Whether a word ends as names of streets do that are written in one word. */
    boolean endsAsStreet(CharSequence text, int start, int end) {
        int hash = 0;
        int first = Math.max(start + LEAST_STEM, end - LONGEST_ENDING);
        for (int at = end - 1; at >= first; at--) {
            hash = hash * 31 + Words.fold(text.charAt(at));
            int bit = hash & SLOTS - 1;
            if ((endingFilter[bit >>> 6] >>> bit & 1) != 0 && endings.contains(folded(text, at, end))) {
                return true;
            }
        }
        return false;
    }

    private static int backwards(CharSequence text, int start, int end) {
        int hash = 0;
        for (int at = end - 1; at >= start; at--) {
            hash = hash * 31 + Words.fold(text.charAt(at));
        }
        return hash & SLOTS - 1;
    }

    private static String folded(CharSequence text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            out.append(Words.fold(text.charAt(at)));
        }
        return out.toString();
    }

    /** Whether the text has the shape of a postcode somewhere: 9 stands for a digit, A for a capital. */
    boolean isPostcode(CharSequence text, int start, int end) {
        return isPostcode(text, start, end, false);
    }

    /** @param lowerCase whether small letters stand for capitals */
    boolean isPostcode(CharSequence text, int start, int end, boolean lowerCase) {
        StringBuilder shape = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            shape.append(
                    c >= '0' && c <= '9'
                            ? '9'
                            : c >= 'A' && c <= 'Z' || lowerCase && c >= 'a' && c <= 'z'
                                    ? 'A'
                                    : c == '\u2013' ? '-' : c);
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
