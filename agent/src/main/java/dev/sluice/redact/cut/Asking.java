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
 * @param topics words it is about; Han, kana and hangul in pairs of characters
 * @param wantsWhole whether it asks about the text as a whole, as a summary does
 */
record Asking(Range paragraph, Set<String> topics, boolean wantsWhole) {
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_QUESTION = 600;
    private static final int MOST_TOPICS = 24;
    private static final List<String> WHOLE = List.of(
            "summar",
            "translat",
            "rewrite",
            "rephrase",
            "proofread",
            "review",
            "correct",
            "shorten",
            "analy",
            "extract",
            "classif",
            "tl;dr",
            "explain this",
            "zusammenfass",
            "übersetz",
            "résum",
            "tradui",
            "resum",
            "總結",
            "摘要",
            "翻譯",
            "改寫",
            "潤飾",
            "校對",
            "整理",
            "分析",
            "总结",
            "翻译",
            "改写",
            "润色",
            "校对",
            "要約",
            "翻訳",
            "요약",
            "번역");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "what", "which", "when", "where", "whom", "whose", "this", "that", "these", "those", "there", "their",
            "they", "does", "have", "with", "from", "about", "would", "could", "should", "please", "them", "then",
            "than", "your", "here", "into", "will", "been", "were", "some", "only", "tell", "give", "know", "help",
            "find", "want", "need");

    /** The shortest of the first and last paragraphs that ends with a question mark, or else the first or last short one. */
    static Asking of(Lines lines, List<Range> paragraphs) {
        if (paragraphs.isEmpty()) {
            return new Asking(new Range(0, 0), Set.of(), false);
        }
        Range first = paragraphs.get(0);
        Range last = paragraphs.get(paragraphs.size() - 1);
        Range asking = asks(lines.textOf(last)) || !asks(lines.textOf(first)) ? last : first;
        if (!asks(lines.textOf(asking))
                && lines.textOf(first).length() < lines.textOf(last).length()) {
            asking = first;
        }
        String text = lines.textOf(asking);
        if (text.length() > LONGEST_QUESTION) {
            return new Asking(new Range(0, 0), Set.of(), true);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return new Asking(asking, topics(lower), WHOLE.stream().anyMatch(lower::contains));
    }

    boolean isAbout(String paragraph) {
        String lower = paragraph.toLowerCase(Locale.ROOT);
        return topics.stream().anyMatch(lower::contains);
    }

    private static boolean asks(String paragraph) {
        String end = paragraph.strip();
        return end.endsWith("?") || end.endsWith("？");
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
        return words;
    }
}
