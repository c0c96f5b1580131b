package dev.sluice.detect.match;

import dev.sluice.detect.pattern.CharSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how far before its keyword a match can begin, when every match of a pattern holds one of the pattern's keywords.
 *
 * <p>Then the pattern need only be tried at a few places before each keyword, and not be searched for around it. All
 * beginnings of matches are followed at once, unit by unit, through the pattern and through the keywords until a keyword is
 * complete.
 */
final class Lead {
    static final int UNKNOWN = -1;

    /** More steps are not worth the time: the pattern begins with something loose. */
    private static final int MOST_STEPS = 20_000;

    private static final char NO_KEYWORD = '\uFFFF';
    private static final int FOLDED_BELOW = 0x2000;
    private static final Map<Character, String> WRITTEN = writings();

    private final Nfa pattern = new Nfa();
    private final Trie keywords;
    private final int[] lengths;
    private final int deepest;

    /** For each set of the pattern the folded characters of keywords in it; {@link #NO_KEYWORD} stands for all others. */
    private final List<char[]> meanings = new ArrayList<>();

    /** State of the pattern and state of the keywords, alternating, after so many units. */
    private IntList steps = new IntList();

    private Visits seen = new Visits();
    private IntList further = new IntList();
    private Visits seenFurther = new Visits();
    private int left = MOST_STEPS;
    private int lead;

    private Lead(PatternForm pattern, List<String> written, int most) {
        List<char[]> folded = written.stream().map(LetterFold::fold).toList();
        this.keywords = new Trie(folded);
        this.lengths = folded.stream().mapToInt(word -> word.length).toArray();
        this.deepest = most + Arrays.stream(lengths).max().orElse(0);
        this.pattern.add(pattern.node(), 0);
        char[] characters = characters(folded);
        this.pattern.sets().forEach(set -> meanings.add(meanings(set, characters)));
    }

    /**
     * Returns the greatest number of UTF-16 units of a match before its first keyword, or {@link #UNKNOWN} if that is more
     * than {@code most}, or if a match need not hold a keyword.
     */
    static int of(PatternForm pattern, List<String> keywords, int most) {
        return new Lead(pattern, keywords, most).follow(most);
    }

    /** Tells whether a match of a pattern need not hold a keyword, however long it is. */
    static boolean canMatchWithout(PatternForm pattern, List<String> keywords) {
        return new Lead(pattern, keywords, 0).leadsAround();
    }

    private boolean leadsAround() {
        begin();
        // Whatever is met once is met in no later round either.
        seenFurther = seen;
        further = steps;
        while (steps.size() > 0) {
            int word = steps.removeLast();
            if (!advance(steps.removeLast(), word, 0)) {
                return true;
            }
        }
        return false;
    }

    private void begin() {
        pattern.entries().forEach(entry -> note(entry, 0, steps, seen));
    }

    private int follow(int most) {
        begin();
        for (int depth = 1; depth <= deepest && steps.size() > 0; depth++) {
            while (steps.size() > 0) {
                int word = steps.removeLast();
                if (--left < 0 || !advance(steps.removeLast(), word, depth)) {
                    return UNKNOWN;
                }
            }
            IntList emptied = steps;
            steps = further;
            further = emptied;
            Visits known = seen;
            seen = seenFurther;
            seenFurther = known;
            seenFurther.clear();
        }
        return steps.size() == 0 && lead <= most ? lead : UNKNOWN;
    }

    /** Takes one unit more, or goes where none is needed; returns false when a match can end without a keyword. */
    private boolean advance(int state, int word, int depth) {
        switch (pattern.kind(state)) {
            case Nfa.ACCEPT -> {
                return false;
            }
            case Nfa.UNIT -> {
                for (char meaning : meanings.get(pattern.first(state))) {
                    take(pattern.second(state), keywords.step(word, meaning), depth);
                }
            }
            default -> {
                note(pattern.second(state), word, steps, seen);
                if (pattern.isSplit(state)) {
                    note(pattern.first(state), word, steps, seen);
                }
            }
        }
        return true;
    }

    private void take(int state, int word, int depth) {
        int[] complete = keywords.outputs(word);
        if (complete == null) {
            note(state, word, further, seenFurther);
            return;
        }
        int longest = 0;
        for (int keyword : complete) {
            longest = Math.max(longest, lengths[keyword]);
        }
        lead = Math.max(lead, depth - longest);
    }

    private static void note(int state, int word, IntList list, Visits known) {
        if (known.add(state, word)) {
            list.add(state);
            list.add(word);
        }
    }

    private static char[] characters(List<char[]> words) {
        StringBuilder characters = new StringBuilder();
        for (char[] word : words) {
            for (char c : word) {
                if (characters.indexOf(String.valueOf(c)) < 0) {
                    characters.append(c);
                }
            }
        }
        return characters.toString().toCharArray();
    }

    private static char[] meanings(CharSet set, char[] folded) {
        StringBuilder meanings = new StringBuilder();
        int others = set.size();
        for (char c : folded) {
            int ways = 0;
            for (char way : WRITTEN.getOrDefault(c, String.valueOf(c)).toCharArray()) {
                ways += set.contains(way) ? 1 : 0;
            }
            others -= ways;
            if (ways > 0) {
                meanings.append(c);
            }
        }
        if (others > 0) {
            meanings.append(NO_KEYWORD);
        }
        return meanings.toString().toCharArray();
    }

    /** Every way to write a folded character that is not itself. */
    private static Map<Character, String> writings() {
        Map<Character, String> writings = new HashMap<>();
        for (char c = 0; c < FOLDED_BELOW; c++) {
            writings.merge(LetterFold.fold(c), String.valueOf(c), String::concat);
        }
        return writings;
    }
}
