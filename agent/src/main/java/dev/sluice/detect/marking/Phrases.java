package dev.sluice.detect.marking;

import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.Literals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

/** The phrases markings are made of, in order, so that the longest at a place is found by narrowing down. */
final class Phrases {
    private static final String TABLE = "/dev/sluice/detect/marking/words.txt";

    private final String[] phrases;
    private final int[] kinds;

    /** The hashes of all words of all phrases, in order. */
    private final int[] words;

    private static final class Shipped {
        static final Phrases TABLE_OF_PHRASES = new Phrases(read());
    }

    private Phrases(Map<String, Integer> table) {
        phrases = table.keySet().toArray(String[]::new);
        kinds = table.values().stream().mapToInt(Integer::intValue).toArray();
        words = table.keySet().stream()
                .flatMap(phrase -> Stream.of(phrase.split(" ")))
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
    }

    static Phrases shipped() {
        return Shipped.TABLE_OF_PHRASES;
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> table = new TreeMap<>();
        try (InputStream in = Phrases.class.getResourceAsStream(TABLE);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, TABLE), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .forEach(line -> add(line, table));
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
        return table;
    }

    private static void add(String line, Map<String, Integer> table) {
        int colon = line.indexOf(':');
        Kind kind = Kind.valueOf(line.substring(0, line.indexOf(' ')).toUpperCase(Locale.ROOT));
        for (String phrase : line.substring(colon + 1).split(",", -1)) {
            String folded = folded(phrase.strip());
            table.merge(folded, kind.bit(), (one, other) -> one | other);
            table.merge(bare(folded), kind.bit(), (one, other) -> one | other);
        }
    }

    /** Hands over each phrase, folded, with a bit for each kind it is of. */
    void forEach(ObjIntConsumer<String> receiver) {
        for (int i = 0; i < phrases.length; i++) {
            receiver.accept(phrases[i], kinds[i]);
        }
    }

    /** As it is held against a text: without case, accent and apostrophe. */
    static String folded(String text) {
        return Literals.folded(text).replace('\'', ' ').replace('\u2019', ' ');
    }

    /** Capitals are written without the accents of some scripts, and without their last forms. */
    private static String bare(String folded) {
        String apart = Normalizer.normalize(folded, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        apart.chars().filter(c -> c != '\u0301' && c != '\u0308').forEach(c -> bare.append(c == 'ς' ? 'σ' : (char) c));
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /**
     * The longest phrase at a place.
     *
     * @param end where it ends
     * @param kinds a bit for each kind it is of; none when there is no phrase
     */
    record Hit(int end, int kinds) {
        static final Hit NONE = new Hit(0, 0);

        boolean is(Kind kind) {
            return kind.isIn(kinds);
        }

        boolean isAny(Kind... wanted) {
            for (Kind kind : wanted) {
                if (is(kind)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Returns false for a word, folded, that no phrase holds; by chance true for one in a million others. */
    boolean mayHold(String word) {
        return Arrays.binarySearch(words, word.hashCode()) >= 0;
    }

    /** Finds the longest phrase that begins at a place of a folded text and ends where a word does. */
    Hit longest(String folded, int at) {
        int low = 0;
        int high = phrases.length;
        Hit best = Hit.NONE;
        for (int i = at; i < folded.length() && low < high; i++) {
            int depth = i - at;
            char c = folded.charAt(i);
            low = first(low, high, depth, c);
            high = first(low, high, depth, (char) (c + 1));
            if (low < high && phrases[low].length() == depth + 1 && endsWord(folded, i + 1)) {
                best = new Hit(i + 1, kinds[low]);
            }
        }
        return best;
    }

    /** Returns the first phrase in a range, all alike before a place, whose letter there is not smaller. */
    private int first(int from, int to, int depth, char letter) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            String phrase = phrases[middle];
            if (phrase.length() <= depth || phrase.charAt(depth) < letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean endsWord(String folded, int at) {
        return at == folded.length()
                || !isWordPart(folded.charAt(at))
                || CharKind.of(folded.charAt(at)) == CharKind.IDEOGRAPH
                || CharKind.of(folded.charAt(at - 1)) == CharKind.IDEOGRAPH;
    }

    /** Returns where the word ends that a place of a text lies in. */
    static int wordEnd(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters, digits, and the signs of vowels that some scripts put on them. */
    static boolean isWordPart(char c) {
        if (c < 0x80) {
            return CharKind.isTokenPart(c);
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
