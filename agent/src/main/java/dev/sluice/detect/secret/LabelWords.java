package dev.sluice.detect.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words by which people call secrets, and those that say that something is none: {@code policies/words/mul/secret-*}. */
final class LabelWords {
    /** How much a label says. */
    enum Strength {
        /** A key may be many things. */
        WEAK,
        STRONG
    }

    private static final int STRONG = 1;
    private static final int WEAK = 1 << 1;
    private static final int OWN = 1 << 2;
    private static final int HARMLESS = 1 << 3;
    private static final int OTHER_THING = 1 << 4;
    private static final int CONTENT = 1 << 5;

    private static final Map<String, Integer> KINDS = kinds();
    private static final List<String> UNSPACED = lines("unspaced");

    private LabelWords() {}

    static boolean isLabel(String word) {
        return is(word, STRONG | WEAK);
    }

    static boolean isStrong(String word) {
        return is(word, STRONG);
    }

    /** How much a label says behind another word. */
    static Strength of(String label, String wordBefore) {
        return is(label, STRONG) || is(wordBefore, OWN) ? Strength.STRONG : Strength.WEAK;
    }

    /** The words of a name or a stretch of text, camel case taken apart; digits belong to the word before them. */
    static List<String> split(CharSequence text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isInWord(text, at, end)) {
                end++;
            }
            if (end > at) {
                words.add(new StringBuilder(text.subSequence(at, end)).toString());
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static boolean isInWord(CharSequence text, int start, int at) {
        char c = text.charAt(at);
        if (at == start) {
            return Character.isLetter(c);
        }
        boolean begins = Character.isUpperCase(c) && !Character.isUpperCase(text.charAt(at - 1));
        return Character.isDigit(c) || Character.isLetter(c) && !begins;
    }

    static boolean isUnspaced(String text) {
        return UNSPACED.stream().anyMatch(text::startsWith);
    }

    /** Tells whether a word behind a label says whose it is, as in "clé API". */
    static boolean isOwn(String word) {
        return is(word, OWN);
    }

    static boolean isHarmless(String word) {
        return is(word, HARMLESS);
    }

    static boolean isOtherThing(String word) {
        return is(word, OTHER_THING);
    }

    /** Tells whether a word of a name says that what it is given is shown to everybody. */
    static boolean isNoSecret(String word) {
        return is(word, HARMLESS | OTHER_THING | CONTENT);
    }

    private static boolean is(String word, int kind) {
        return (KINDS.getOrDefault(word.toLowerCase(Locale.ROOT), 0) & kind) != 0;
    }

    private static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        add("strong", STRONG, kinds);
        add("weak", WEAK, kinds);
        add("own", OWN, kinds);
        add("harmless", HARMLESS, kinds);
        add("other-thing", OTHER_THING, kinds);
        add("content", CONTENT, kinds);
        return Map.copyOf(kinds);
    }

    private static void add(String topic, int kind, Map<String, Integer> kinds) {
        lines(topic).forEach(word -> kinds.merge(word, kind, (one, other) -> one | other));
    }

    private static List<String> lines(String topic) {
        try (InputStream in = LabelWords.class.getResourceAsStream("words/secret-" + topic + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no words for " + topic);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("##"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
