package dev.sluice.detect.match;

import java.util.List;
import java.util.Objects;

/**
 * Finds every occurrence of many literals in one pass (Aho and Corasick, 1975), without regard to case, accents and the
 * kind of word separator; and the digits on the way, since that pass has to look at every character anyhow.
 */
public final class Literals {
    /** Receives what is seen. */
    public interface Hits {
        void literal(int literal, int start, int end);

        /** A digit; returns where the next one is of interest. */
        int digit(int at);
    }

    private final int[] lengths;
    /** The next state for a state and an ASCII class; others go through {@link #wide}. */
    private final LinkTable next;

    private final RootLinks root;
    private final WideLinks[] wide;
    private final int[] fallback;
    /** The first of the states at which literals end; they come after all others. */
    private final int firstEnding;

    private final int[][] outputs;

    public Literals(List<String> literals) {
        List<char[]> folded = literals.stream().map(LetterFold::fold).toList();
        lengths = folded.stream().mapToInt(literal -> literal.length).toArray();
        Trie trie = new Trie(folded);
        int states = trie.states();
        int[] number = new int[states];
        firstEnding = number(trie, number);
        next = LinkTable.of(states, states << Trie.SHIFT);
        wide = new WideLinks[states];
        fallback = new int[states];
        outputs = new int[states - firstEnding][];
        for (int state : trie.order()) {
            int here = number[state];
            fallback[here] = number[trie.fallback(state)];
            wide[here] = trie.wide(state).renumbered(to -> number[to]);
            next.copy(fallback[here] << Trie.SHIFT, here << Trie.SHIFT, Trie.CLASSES);
            for (int to = trie.child(state); to != 0; to = trie.sibling(to)) {
                next.set((here << Trie.SHIFT) + trie.asciiClass(to), number[to]);
            }
            if (here >= firstEnding) {
                outputs[here - firstEnding] = Objects.requireNonNull(trie.outputs(state));
            }
        }
        root = new RootLinks(wide[0]);
    }

    /** Numbers the states, those at which no literal ends before the others, and returns how many these are. */
    private static int number(Trie trie, int[] number) {
        int at = 0;
        int plain = 0;
        for (boolean ends : new boolean[] {false, true}) {
            for (int state : trie.order()) {
                if (trie.outputs(state) != null == ends) {
                    number[state] = at++;
                }
            }
            plain = ends ? plain : at;
        }
        return plain;
    }

    /** Reports the occurrences that end in {@code from..to}, and the digits there, in the order of their ends. */
    public void scan(char[] text, int from, int to, Hits hits) {
        LinkTable links = next;
        byte[] classes = LetterFold.asciiClasses();
        int ending = firstEnding;
        int state = 0;
        int digits = from;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x80) {
                state = links.get((state << Trie.SHIFT) + classes[c]);
                if (c <= '9' && c >= '0' && i >= digits) {
                    digits = hits.digit(i);
                }
            } else {
                state = wideStep(state, LetterFold.fold(c));
            }
            if (state >= ending) {
                for (int literal : outputs[state - ending]) {
                    hits.literal(literal, i + 1 - lengths[literal], i + 1);
                }
            }
        }
    }

    private int wideStep(int from, char folded) {
        if (folded < 0x80) {
            return next.get((from << Trie.SHIFT) + LetterFold.asciiClass(folded));
        }
        for (int state = from; state != 0; state = fallback[state]) {
            int to = wide[state].get(folded);
            if (to != 0) {
                return to;
            }
        }
        return root.get(folded);
    }
}
