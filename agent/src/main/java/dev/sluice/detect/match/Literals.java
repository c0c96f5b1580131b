package dev.sluice.detect.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

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

    private static final int[] NONE = {};

    private final int[] lengths;
    /** The next state for a state and an ASCII class; others go through {@link #wide}. */
    private final LinkTable next;

    private final RootLinks root;
    private final WideLinks[] wide;
    private final int[] fallback;
    /** The first of the states at which literals end, or that have no links of their own over ASCII: they come after all others. */
    private final int firstEnding;

    /** The first of those without such links: what leads on from {@link #row} leads on from them. */
    private final int firstRowless;

    private final int[] row;

    /** The first of those that nothing leads on from but what leads on from {@link #onward}; they come last. */
    private final int firstLeaf;

    private final int[] onward;

    /** The literal that ends at a state; where none or several do, the complement of their place in {@link #several}. */
    private final int[] ends;

    private final int[][] several;

    public Literals(List<String> literals) {
        List<char[]> folded = literals.stream().map(LetterFold::fold).toList();
        lengths = folded.stream().mapToInt(literal -> literal.length).toArray();
        Trie trie = new Trie(folded);
        int states = trie.states();
        int[] number = new int[states];
        firstEnding = number(trie, number, 0, state -> hasRow(trie, state) && trie.outputs(state) == null);
        firstRowless = number(trie, number, firstEnding, state -> hasRow(trie, state) && trie.outputs(state) != null);
        firstLeaf = number(trie, number, firstRowless, state -> !hasRow(trie, state) && !trie.isLeaf(state));
        number(trie, number, firstLeaf, trie::isLeaf);
        next = LinkTable.of(states, firstRowless << Trie.SHIFT);
        row = new int[firstLeaf - firstRowless];
        wide = new WideLinks[firstLeaf];
        fallback = new int[firstLeaf];
        ends = new int[states - firstEnding];
        List<int[]> more = new ArrayList<>(List.of(NONE));
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
                ends[here - firstEnding] = end(trie.outputs(state), more);
            }
        }
        several = more.toArray(int[][]::new);
        root = new RootLinks(wide[0]);
    }

    private static int end(int @Nullable [] literals, List<int[]> several) {
        if (literals == null) {
            return ~0;
        }
        if (literals.length == 1) {
            return literals[0];
        }
        several.add(literals);
        return ~(several.size() - 1);
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

    /** Tells whether a state has links of its own over ASCII; the root has them for all others. */
    private static boolean hasRow(Trie trie, int state) {
        return state == 0 || trie.child(state) != 0;
    }

    /** Links a state: as where it falls back to, but for what goes on from it. */
    private void link(Trie trie, int state, int[] number, int behind) {
        int here = number[state];
        fallback[here] = behind;
        wide[here] = trie.wide(state).renumbered(to -> number[to]);
        if (here >= firstRowless) {
            row[here - firstRowless] = rowOf(behind);
            return;
        }
        next.copy(rowOf(behind) << Trie.SHIFT, here << Trie.SHIFT, Trie.CLASSES);
        for (int to = trie.child(state); to != 0; to = trie.sibling(to)) {
            next.set((here << Trie.SHIFT) + trie.asciiClass(to), number[to]);
        }
    }

    private int rowOf(int state) {
        return state < firstRowless ? state : row[state - firstRowless];
    }

    /** Reports the occurrences that end in {@code from..to}, and the digits there, in the order of their ends. */
    public void scan(char[] text, int from, int to, Hits hits) {
        new Pass(text, from).readTo(to, hits);
    }

    /** Reads a text from some place on, and goes on where it stopped. */
    public final class Pass {
        private final char[] text;
        private int at;
        private int state;
        private int digits;

        public Pass(char[] text, int from) {
            this.text = text;
            this.at = from;
            this.digits = from;
        }

        /** Reports the occurrences that end behind where it stopped and up to {@code end}, and the digits there. */
        public void readTo(int end, Hits hits) {
            LinkTable links = next;
            byte[] classes = LetterFold.asciiClasses();
            int ending = firstEnding;
            int now = state;
            int fromDigit = digits;
            for (int i = at; i < end; i++) {
                char c = text[i];
                if (c < 0x80) {
                    now = links.get((rowOf(now) << Trie.SHIFT) + classes[c]);
                    if (c <= '9' && c >= '0' && i >= fromDigit) {
                        fromDigit = hits.digit(i);
                    }
                } else {
                    now = wideStep(now, LetterFold.fold(c));
                }
                if (now >= ending) {
                    report(ends[now - ending], i + 1, hits);
                    now = now >= firstLeaf ? onward[now - firstLeaf] : now;
                }
            }
            at = end;
            state = now;
            digits = fromDigit;
        }
    }

    private void report(int literal, int end, Hits hits) {
        if (literal >= 0) {
            hits.literal(literal, end - lengths[literal], end);
            return;
        }
        for (int one : several[~literal]) {
            hits.literal(one, end - lengths[one], end);
        }
    }

    private int wideStep(int from, char folded) {
        if (folded < 0x80) {
            return next.get((rowOf(from) << Trie.SHIFT) + LetterFold.asciiClass(folded));
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
