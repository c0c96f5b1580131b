package dev.sluice.detect.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far before its keyword a match can begin, when every match of a pattern holds one of the pattern's keywords.
 *
 * <p>Then the pattern need only be tried at a few places before each keyword, and not be searched for around it. All
 * beginnings of matches are followed at once through the pattern and the keywords until a keyword is complete.
 */
final class Lead {
    static final int UNKNOWN = -1;

    /** More steps are not worth the time: the pattern begins with something loose. */
    private static final int MOST_STEPS = 500;

    private static final char NO_KEYWORD = '\uFFFF';
    private static final int FOLDED_BELOW = 0x2000;
    private static final Map<Character, String> WRITTEN = writings();

    private final Automaton pattern;
    private final Set<String> keywords;
    private final Set<String> beginnings = new HashSet<>();
    private final String[] meanings;
    private final int deepest;
    private int lead;

    /** Where a beginning of a match stands in the pattern, and which beginning of a keyword it ends with. */
    private record Step(AutomatonState state, String progress) {}

    private Lead(Automaton pattern, List<String> written, int most) {
        this.pattern = pattern;
        this.keywords =
                written.stream().map(word -> new String(LetterFold.fold(word))).collect(Collectors.toSet());
        int longest = 0;
        beginnings.add("");
        for (String keyword : keywords) {
            longest = Math.max(longest, keyword.length());
            for (int end = 1; end <= keyword.length(); end++) {
                beginnings.add(keyword.substring(0, end));
            }
        }
        this.deepest = most + longest;
        this.meanings = meanings(pattern.alphabet(), characters(keywords));
    }

    /**
     * Returns the greatest number of UTF-16 units of a match before its first keyword, or {@link #UNKNOWN} if that is more
     * than {@code most}, or if a match need not hold a keyword.
     *
     * @param pattern an anchored automaton of the pattern
     */
    static int of(Automaton pattern, List<String> keywords, int most) {
        return new Lead(pattern, keywords, most).follow(most);
    }

    private int follow(int most) {
        Set<Step> steps = Set.of(new Step(pattern.start(), ""));
        int left = MOST_STEPS;
        for (int depth = 1; depth <= deepest && !steps.isEmpty(); depth++) {
            Set<Step> further = new HashSet<>();
            for (Step step : steps) {
                left--;
                if (left < 0 || !advance(step, depth, further)) {
                    return UNKNOWN;
                }
            }
            steps = further;
        }
        return steps.isEmpty() && lead <= most ? lead : UNKNOWN;
    }

    /** Takes one unit more; returns false when a match can end without a keyword. */
    private boolean advance(Step from, int depth, Set<Step> further) {
        for (int letter = 0; letter < pattern.alphabet().size(); letter++) {
            AutomatonState state = pattern.step(from.state, letter);
            if (state.isDead() && !state.isAccepting()) {
                continue;
            }
            for (char meaning : meanings[letter].toCharArray()) {
                String progress = from.progress + meaning;
                String keyword = keywordAtEnd(progress);
                if (keyword != null) {
                    lead = Math.max(lead, depth - keyword.length());
                } else if (state.isAccepting()) {
                    return false;
                } else {
                    further.add(new Step(state, longestBeginning(progress)));
                }
            }
        }
        return true;
    }

    private static Set<Character> characters(Set<String> words) {
        return words.stream()
                .flatMapToInt(String::chars)
                .mapToObj(c -> (char) c)
                .collect(Collectors.toSet());
    }

    /** For each class of units the folded characters of keywords among them; {@link #NO_KEYWORD} stands for all others. */
    private static String[] meanings(Alphabet alphabet, Set<Character> folded) {
        String[] meanings = new String[alphabet.size()];
        int[] others = new int[alphabet.size()];
        for (int letter = 0; letter < meanings.length; letter++) {
            meanings[letter] = "";
            others[letter] = alphabet.count(letter);
        }
        for (char c : folded) {
            for (char way : WRITTEN.getOrDefault(c, String.valueOf(c)).toCharArray()) {
                int letter = alphabet.of(way);
                others[letter]--;
                if (meanings[letter].indexOf(c) < 0) {
                    meanings[letter] += c;
                }
            }
        }
        for (int letter = 0; letter < meanings.length; letter++) {
            meanings[letter] += others[letter] > 0 ? String.valueOf(NO_KEYWORD) : "";
        }
        return meanings;
    }

    private @Nullable String keywordAtEnd(String progress) {
        for (int from = 0; from < progress.length(); from++) {
            if (keywords.contains(progress.substring(from))) {
                return progress.substring(from);
            }
        }
        return null;
    }

    private String longestBeginning(String progress) {
        int from = 0;
        while (!beginnings.contains(progress.substring(from))) {
            from++;
        }
        return progress.substring(from);
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
