package dev.sluice.detect;

import dev.sluice.detect.match.Literals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All keywords and context words of all detectors, each once, and who asked for it. */
final class Vocabulary {
    /** What begins an escape of a visible ASCII character. */
    private static final List<String> ESCAPES =
            List.of("%2", "%3", "%4", "%5", "%6", "%7", "\\u00", "\\x2", "\\x3", "\\x4", "\\x5", "\\x6", "\\x7", "&#");

    private static final int[] NOBODY = {};

    private static final byte ESCAPE = 1;
    private static final byte KEYWORD = 1 << 1;
    private static final byte CONTEXT = 1 << 2;
    private static final byte ASKING = 1 << 3;

    static final Vocabulary EMPTY = new Vocabulary(List.of());

    private final Literals literals;

    /** What each literal is, a bit for each of what it may be: asked of every literal seen, so it lies in one place. */
    private final byte[] uses;

    private int longestBefore;
    private int longestAfter;
    private final List<Rule> rules = new ArrayList<>();
    private final List<int[]> keywordOf = new ArrayList<>();

    /** For each literal the ordinals of the detectors that have it among their context words, in order, and its place in their lists. */
    private final List<int[]> ownersOf = new ArrayList<>();

    private final List<int[]> placesOf = new ArrayList<>();

    /** By the ordinals of the detectors: those whose patterns without keywords are tried near a context word alone. */
    private final BitSet waiting = new BitSet();

    private final List<String> words = new ArrayList<>();

    Vocabulary(List<Detector> detectors) {
        Map<String, Integer> ids = new HashMap<>();
        for (String escape : ESCAPES) {
            id(escape, ids);
        }
        for (Detector detector : detectors) {
            for (Rule rule : detector.rules()) {
                for (String keyword : rule.spec().keywords()) {
                    addKeyword(id(keyword, ids), rules.size());
                }
                rules.add(rule);
                if (rule.waitsForContext()) {
                    waiting.set(detector.ordinal());
                }
            }
            List<String> context = detector.spec().context();
            longestBefore = Math.max(longestBefore, detector.spec().contextBefore());
            longestAfter = Math.max(longestAfter, detector.spec().contextAfter());
            for (int i = 0; i < context.size(); i++) {
                String word = context.get(i);
                addContext(id(word, ids), detector.ordinal(), i);
                if (word.indexOf(' ') > 0) {
                    addContext(id(word.replace(" ", ""), ids), detector.ordinal(), i);
                }
            }
        }
        shareShortest(List.of(keywordOf, ownersOf, placesOf));
        literals = new Literals(words);
        uses = new byte[words.size()];
        for (int i = 0; i < uses.length; i++) {
            int escape = i < ESCAPES.size() ? ESCAPE : 0;
            int keyword = keywordOf.get(i).length > 0 ? KEYWORD : 0;
            int context = ownersOf.get(i).length > 0 ? CONTEXT : 0;
            int asking = Arrays.stream(ownersOf.get(i)).anyMatch(waiting::get) ? ASKING : 0;
            uses[i] = (byte) (escape | keyword | context | asking);
        }
    }

    /** The farthest any detector looks for context words before a value. */
    int longestBefore() {
        return longestBefore;
    }

    /** The farthest any detector looks for context words behind a value. */
    int longestAfter() {
        return longestAfter;
    }

    Literals literals() {
        return literals;
    }

    /** The rules, for reading only, that have the literal among their keywords. */
    int[] keywordOf(int literal) {
        return keywordOf.get(literal);
    }

    Rule rule(int number) {
        return rules.get(number);
    }

    boolean isEscape(int literal) {
        return (uses[literal] & ESCAPE) != 0;
    }

    boolean isKeyword(int literal) {
        return (uses[literal] & KEYWORD) != 0;
    }

    boolean isContext(int literal) {
        return (uses[literal] & CONTEXT) != 0;
    }

    /** Tells whether a context word lets a pattern without keywords be tried. */
    boolean isAsking(int literal) {
        return (uses[literal] & ASKING) != 0;
    }

    /** Returns the ordinals, for reading only, of the detectors whose patterns without keywords wait for a context word. */
    BitSet waiting() {
        return waiting;
    }

    /** Adds the ordinals of the detectors whose patterns without keywords a context word lets be tried. */
    void addAsking(int literal, BitSet detectors) {
        for (int owner : ownersOf.get(literal)) {
            if (waiting.get(owner)) {
                detectors.set(owner);
            }
        }
    }

    boolean isContextOf(int literal, Detector detector) {
        return Arrays.binarySearch(ownersOf.get(literal), detector.ordinal()) >= 0;
    }

    /** Returns the place of the word in the detector's list, or {@link Candidate#NO_CONTEXT} if it is not one of its words. */
    int contextWord(int literal, Detector detector) {
        int at = Arrays.binarySearch(ownersOf.get(literal), detector.ordinal());
        return at < 0 ? Candidate.NO_CONTEXT : placesOf.get(literal)[at];
    }

    /** Detectors come in the order of their ordinals; the first place of a word counts. */
    private void addContext(int literal, int detector, int place) {
        int[] owners = ownersOf.get(literal);
        if (owners.length == 0 || owners[owners.length - 1] != detector) {
            ownersOf.set(literal, with(owners, detector));
            placesOf.set(literal, with(placesOf.get(literal), place));
        }
    }

    /** Most lists hold one number, and most numbers are in many lists. */
    private static void shareShortest(List<List<int[]>> all) {
        Map<Integer, int[]> known = new HashMap<>();
        for (List<int[]> lists : all) {
            lists.replaceAll(list -> list.length == 1 ? known.computeIfAbsent(list[0], number -> list) : list);
        }
    }

    private static int[] with(int[] before, int last) {
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = last;
        return after;
    }

    private void addKeyword(int literal, int rule) {
        int[] rules = keywordOf.get(literal);
        if (rules.length == 0 || rules[rules.length - 1] != rule) {
            keywordOf.set(literal, with(rules, rule));
        }
    }

    private int id(String word, Map<String, Integer> ids) {
        return ids.computeIfAbsent(Literals.folded(word), key -> {
            words.add(word);
            keywordOf.add(NOBODY);
            ownersOf.add(NOBODY);
            placesOf.add(NOBODY);
            return words.size() - 1;
        });
    }
}
