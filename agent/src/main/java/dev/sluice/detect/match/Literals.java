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
        int[] order = trie.order();
        int[] number = new int[states];
        int plain = 0;
        for (int i = 0; i < states; i++) {
            number[order[i]] = i;
            plain += trie.outputs(order[i]) == null ? 1 : 0;
        }
        firstEnding = plain;
        next = LinkTable.of(states, states << Trie.SHIFT);
        wide = new WideLinks[states];
        fallback = new int[states];
        outputs = new int[states - plain][];
        for (int i = 0; i < states; i++) {
            for (int c = 0; c < Trie.CLASSES; c++) {
                next.set((i << Trie.SHIFT) + c, number[trie.next(order[i], c)]);
            }
            wide[i] = trie.wide(order[i]).renumbered(state -> number[state]);
            fallback[i] = number[trie.fallback(order[i])];
            if (i >= plain) {
                outputs[i - plain] = Objects.requireNonNull(trie.outputs(order[i]));
            }
        }
        root = new RootLinks(wide[0]);
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
