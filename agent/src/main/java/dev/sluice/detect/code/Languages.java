package dev.sluice.detect.code;

import dev.sluice.detect.Passage;
import dev.sluice.detect.match.Literals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Guesses the programming language by words and signs that few others use. */
final class Languages {
    private static final String TABLE = "/dev/sluice/detect/code/languages.txt";

    /** A mark counts so often at most: one loop says no more by being repeated. */
    private static final int MOST_OF_ONE = 4;

    private final List<String> names = new ArrayList<>();

    /** Each mark once, for many are marks of several languages. */
    private final List<String> marks = new ArrayList<>();

    /** What each mark says. */
    private final List<List<Hint>> hints = new ArrayList<>();

    private final Literals literals;

    /** A mark of a language, and what it weighs there. */
    private record Hint(int language, int weight) {}

    private static final class Shipped {
        static final Languages TABLE_OF_MARKS = new Languages();
    }

    private Languages() {
        try (InputStream in = Languages.class.getResourceAsStream(TABLE);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, TABLE), StandardCharsets.UTF_8))) {
            Map<String, List<Hint>> known = new HashMap<>();
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, known));
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
        literals = new Literals(marks);
    }

    static Languages shipped() {
        return Shipped.TABLE_OF_MARKS;
    }

    private void add(String line, Map<String, List<Hint>> known) {
        String[] words = line.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            String mark = words[i].substring(colon + 1).replace('~', ' ');
            known.computeIfAbsent(mark, key -> {
                        marks.add(mark);
                        hints.add(new ArrayList<>());
                        return hints.get(hints.size() - 1);
                    })
                    .add(new Hint(names.size(), Integer.parseInt(words[i].substring(0, colon))));
        }
        names.add(words[0].replace('~', ' '));
    }

    /**
     * A guess.
     *
     * @param kinds how many different marks of the language were seen
     * @param weight what they weigh together
     */
    record Guess(String name, int kinds, int weight) {
        /** In words, for the person who pasted it; empty when nothing speaks for any language. */
        String describe() {
            return weight == 0 ? "" : "looks like " + name;
        }
    }

    /** Guesses by the first units of a passage. */
    Guess guess(Passage passage, int length) {
        int[] seen = new int[marks.size()];
        passage.scan(length, literals, (literal, start, end) -> {
            if (seen[literal] < MOST_OF_ONE && isExact(passage, literal, start)) {
                seen[literal]++;
            }
        });
        return best(seen);
    }

    /** The literals are told apart by case here, and a word begins where no other goes on. */
    private boolean isExact(Passage passage, int literal, int start) {
        String mark = marks.get(literal);
        if (start > 0 && Character.isLetter(mark.charAt(0)) && Character.isLetterOrDigit(passage.charAt(start - 1))) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            char c = passage.charAt(start + i);
            boolean blank = mark.charAt(i) == ' ' && (c == '\n' || c == '\t');
            if (c != mark.charAt(i) && !blank) {
                return false;
            }
        }
        return true;
    }

    private Guess best(int[] seen) {
        int[] weights = new int[names.size()];
        int[] kinds = new int[names.size()];
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] > 0) {
                for (Hint hint : hints.get(i)) {
                    weights[hint.language()] += seen[i] * hint.weight();
                    kinds[hint.language()]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return new Guess(names.get(best), kinds[best], weights[best]);
    }
}
