package dev.sluice.detect.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every occurrence of many literals in one pass (Aho and Corasick, 1975), without regard to case, accents and the
 * kind of word separator; and the digits on the way, since that pass has to look at every character anyhow.
 */
public final class Literals {
    private static final int SHIFT = 6;
    private static final int CLASSES = 1 << SHIFT;

    /** Set in a link to a state that ends a literal. */
    private static final int ENDS = 1 << 31;

    /** Receives what is seen. */
    public interface Hits {
        void literal(int literal, int start, int end);

        /** A digit; returns where the next one is of interest. */
        int digit(int at);
    }

    private final List<char[]> literals;
    /** The next state for a state and an ASCII class, shifted to where its own links begin; others go through {@link #wide}. */
    private int[] next = new int[CLASSES * 1024];

    private final List<WideLinks> wide = new ArrayList<>();
    private int[] fallback = new int[1024];
    private int[][] outputs = new int[1024][];
    private int states;

    public Literals(List<String> literals) {
        this.literals = literals.stream().map(LetterFold::fold).toList();
        addState();
        for (int i = 0; i < this.literals.size(); i++) {
            insert(i);
        }
        link();
        for (int i = 0; i < states * CLASSES; i++) {
            next[i] = next[i] << SHIFT | (outputs[next[i]] == null ? 0 : ENDS);
        }
    }

    /** Reports the occurrences that end in {@code from..to}, and the digits there, in the order of their ends. */
    public void scan(char[] text, int from, int to, Hits hits) {
        int[] links = next;
        byte[] classes = LetterFold.asciiClasses();
        int state = 0;
        int digits = from;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x80) {
                state = links[(state & ~ENDS) + classes[c]];
                if (c <= '9' && c >= '0' && i >= digits) {
                    digits = hits.digit(i);
                }
            } else {
                state = stepWide((state & ~ENDS) >> SHIFT, LetterFold.fold(c));
            }
            if (state < 0) {
                report((state & ~ENDS) >> SHIFT, i + 1, hits);
            }
        }
    }

    private void report(int state, int end, Hits hits) {
        int[] found = outputs[state];
        if (found != null) {
            for (int literal : found) {
                hits.literal(literal, end - literals.get(literal).length, end);
            }
        }
    }

    private int stepWide(int state, char folded) {
        if (folded < 0x80) {
            return next[(state << SHIFT) + LetterFold.asciiClass(folded)];
        }
        int to = wideStep(state, folded);
        return to << SHIFT | (outputs[to] == null ? 0 : ENDS);
    }

    private int wideStep(int from, char c) {
        int state = from;
        while (true) {
            int to = wide.get(state).get(c);
            if (to != 0 || state == 0) {
                return to;
            }
            state = fallback[state];
        }
    }

    private void insert(int literal) {
        int state = 0;
        for (char c : literals.get(literal)) {
            int asciiClass = LetterFold.asciiClass(c);
            int to = asciiClass >= 0
                    ? next[state * CLASSES + asciiClass]
                    : wide.get(state).get(c);
            if (to == 0) {
                to = addState();
                if (asciiClass >= 0) {
                    next[state * CLASSES + asciiClass] = to;
                } else {
                    wide.get(state).put(c, to);
                }
            }
            state = to;
        }
        outputs[state] = append(outputs[state], literal);
    }

    private int addState() {
        if (states == fallback.length) {
            next = Arrays.copyOf(next, next.length * 2);
            fallback = Arrays.copyOf(fallback, states * 2);
            outputs = Arrays.copyOf(outputs, states * 2);
        }
        wide.add(new WideLinks());
        return states++;
    }

    /** Completes the trie to an automaton, nearest states first, so that every fallback is complete when it is used. */
    private void link() {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int back = fallback[state];
            for (int c = 0; c < CLASSES; c++) {
                int to = next[state * CLASSES + c];
                int behind = state == 0 ? 0 : next[back * CLASSES + c];
                if (to == 0) {
                    next[state * CLASSES + c] = behind;
                } else {
                    adopt(to, behind);
                    queue.add(to);
                }
            }
            wide.get(state).forEach((c, to) -> {
                adopt(to, state == 0 ? 0 : wideStep(back, c));
                queue.add(to);
            });
        }
    }

    private void adopt(int state, int behind) {
        fallback[state] = behind;
        int[] inherited = outputs[behind];
        if (inherited != null) {
            for (int literal : inherited) {
                outputs[state] = append(outputs[state], literal);
            }
        }
    }

    private static int[] append(int[] list, int value) {
        int[] longer = list == null ? new int[1] : Arrays.copyOf(list, list.length + 1);
        longer[longer.length - 1] = value;
        return longer;
    }
}
