package dev.sluice.redact.cut;

import dev.sluice.text.Range;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The paragraph that asks, and what it is about.
 *
 * @param paragraph as line numbers, or an empty range when nothing asks
 * @param lower its text in lower case
 * @param topics words it is about; Han, kana and hangul in pairs of characters
 * @param wantsWhole whether it asks about the text as a whole, as a summary does
 */
record Asking(Range paragraph, String lower, Set<String> topics, boolean wantsWhole) {
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_QUESTION = 600;
    private static final int MOST_TOPICS = 24;
    /** A request without a question mark is looked for in this many paragraphs at either end. */
    private static final int EDGE = 4;

    private static final Set<String> WHOLE = Formulas.of("whole");
    private static final Set<String> REQUEST = Formulas.of("request");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "what",
            "which",
            "when",
            "where",
            "whom",
            "whose",
            "this",
            "that",
            "these",
            "those",
            "there",
            "their",
            "they",
            "does",
            "have",
            "with",
            "from",
            "about",
            "would",
            "could",
            "should",
            "please",
            "them",
            "then",
            "than",
            "your",
            "here",
            "into",
            "will",
            "been",
            "were",
            "some",
            "only",
            "tell",
            "give",
            "know",
            "help",
            "find",
            "want",
            "need",
            "usual",
            "politely",
            "請問",
            "什麼",
            "怎麼",
            "如何",
            "可以",
            "哪些",
            "是否",
            "為什",
            "比較");

    /**
     * The paragraph that asks most clearly; of several the first, else the shorter of the first and the last.
     *
     * @param paragraphs those that the sender may have written, so none that is quoted
     */
    static Asking of(Lines lines, List<Range> paragraphs) {
        if (paragraphs.isEmpty()) {
            return new Asking(new Range(0, 0), "", Set.of(), false);
        }
        Range first = paragraphs.get(0);
        Range last = paragraphs.get(paragraphs.size() - 1);
        Range asking = lines.textOf(first).length() < lines.textOf(last).length() ? first : last;
        int clearest = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Range paragraph = paragraphs.get(i);
            boolean atEdge = i < EDGE || i >= paragraphs.size() - EDGE;
            int clear = clarity(lines.textOf(paragraph).strip(), atEdge);
            if (clear > clearest) {
                clearest = clear;
                asking = paragraph;
            }
        }
        String lower = lines.textOf(asking).toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST_QUESTION
                ? new Asking(new Range(0, 0), lower, Set.of(), true)
                : new Asking(asking, lower, topics(lower), Formulas.anyIn(lower, WHOLE));
    }

    boolean isAbout(String paragraph) {
        String text = paragraph.toLowerCase(Locale.ROOT);
        return topics.stream().anyMatch(text::contains);
    }

    /** Whether the question names one of a list of formulas. */
    boolean names(String list) {
        return Formulas.anyIn(lower, Formulas.of(list));
    }

    private static int clarity(String paragraph, boolean atEdge) {
        if (paragraph.isEmpty() || paragraph.length() > LONGEST_QUESTION) {
            return 0;
        }
        char end = paragraph.charAt(paragraph.length() - 1);
        boolean request = atEdge && Formulas.anyIn(paragraph.toLowerCase(Locale.ROOT), REQUEST);
        if (end == '?' || end == '？') {
            return request ? 4 : 3;
        }
        boolean introduces = end == ':' || end == '：';
        return request ? introduces ? 4 : 2 : introduces ? 1 : 0;
    }

    /** The longest words say most. */
    private static Set<String> topics(String lower) {
        return words(lower).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_TOPICS)
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String lower) {
        Set<String> words = new HashSet<>();
        for (String word : lower.split("[^\\p{L}\\p{Nd}]+")) {
            if (!word.isEmpty() && word.codePointAt(0) >= 0x2E80) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (word.length() >= SHORTEST_WORD && !EMPTY_WORDS.contains(word)) {
                // The stem is enough: plural and tense must not make a paragraph look unrelated.
                words.add(word.length() > 6 ? word.substring(0, word.length() - 2) : word);
            }
        }
        words.removeAll(EMPTY_WORDS);
        return words;
    }
}
