package dev.sluice.detect.match;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Finds every occurrence of many literals in one pass (Aho and Corasick, 1975), without regard to case, accents and the
 * kind of word separator; and the digits on the way, since that pass has to look at every character anyhow.
 */
public final class Literals {
    /** Receives what is seen. */
    public interface Hits {
        void literal(int literal, int start, int end);

        /** A digit; returns where the next one is of interest, which is nowhere unless somebody says so. */
        default int digit(int at) {
            return Integer.MAX_VALUE;
        }
    }

    private final int[] lengths;
    /** The next state for a state and an ASCII class; others go through {@link #wide}. */
    private final LinkTable next;

    private final RootLinks root;
    private final WideLinks[] wide;
    private final int[] fallback;
    /** The first of the states at which literals end; they come after all others. */
    private final int firstEnding;

    /** The first of those that nothing leads on from but what leads on from {@link #onward}; they come last, and need no links. */
    private final int firstLeaf;

    private final int[] onward;
    private final int[][] outputs;

    public Literals(List<String> literals) {
        List<char[]> folded = literals.stream().map(LetterFold::fold).toList();
        lengths = folded.stream().mapToInt(literal -> literal.length).toArray();
        Trie trie = new Trie(folded);
        int states = trie.states();
        int[] number = new int[states];
        firstEnding = number(trie, number, 0, state -> trie.outputs(state) == null);
        firstLeaf = number(trie, number, firstEnding, state -> trie.outputs(state) != null && !trie.isLeaf(state));
        number(trie, number, firstLeaf, trie::isLeaf);
        next = LinkTable.of(states, firstLeaf << Trie.SHIFT);
        wide = new WideLinks[firstLeaf];
        fallback = new int[firstLeaf];
        outputs = new int[states - firstEnding][];
        onward = new int[states - firstLeaf];
        for (int state : trie.order()) {
            int here = number[state];
            int behind = number[trie.fallback(state)];
            behind = behind < firstLeaf ? behind : onward[behind - firstLeaf];
            if (here < firstLeaf) {
                link(trie, state, number, behind);
            } else {
                onward[here - firstLeaf] = behind;
            }
            if (here >= firstEnding) {
                outputs[here - firstEnding] = Objects.requireNonNull(trie.outputs(state));
            }
        }
        root = new RootLinks(wide[0]);
    }

    /** Returns what is the same for all literals that are found in the same places. */
    public static String folded(String literal) {
        return new String(LetterFold.fold(literal));
    }

    /** Numbers states of one kind, those near the root first, and returns the number after them. */
    private static int number(Trie trie, int[] number, int first, IntPredicate kind) {
        int at = first;
        for (int state : trie.order()) {
            if (kind.test(state)) {
                number[state] = at++;
            }
        }
        return at;
    }

    /** Links a state: as where it falls back to, but for what goes on from it. */
    private void link(Trie trie, int state, int[] number, int behind) {
        int here = number[state];
        fallback[here] = behind;
        wide[here] = trie.wide(state).renumbered(to -> number[to]);
        next.copy(behind << Trie.SHIFT, here << Trie.SHIFT, Trie.CLASSES);
        for (int to = trie.child(state); to != 0; to = trie.sibling(to)) {
            next.set((here << Trie.SHIFT) + trie.asciiClass(to), number[to]);
        }
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
                state = state >= firstLeaf ? onward[state - firstLeaf] : state;
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
