package dev.sluice.detect.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every occurrence of many literals in one pass (Aho and Corasick, 1975), without regard to case, accents and the
 * kind of word separator.
 */
public final class Literals {
    private static final int CLASSES = 64;

    /** Receives an occurrence. */
    public interface Hits {
        void hit(int literal, int start, int end);
    }

    private final List<char[]> literals;
    /** Next state for a state and an ASCII class; all others go through {@link #wide}. */
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
    }

    /** Reports the occurrences that end in {@code from..to}, in the order of their ends. */
    public void scan(char[] text, int from, int to, Hits hits) {
        int state = 0;
        for (int i = from; i < to; i++) {
            state = step(state, text[i]);
            int[] found = outputs[state];
            if (found != null) {
                for (int literal : found) {
                    hits.hit(literal, i + 1 - literals.get(literal).length, i + 1);
                }
            }
        }
    }

    private int step(int state, char raw) {
        int asciiClass = raw < 0x80 ? LetterFold.asciiClass(raw) : LetterFold.asciiClass(LetterFold.fold(raw));
        return asciiClass >= 0 ? next[state * CLASSES + asciiClass] : wideStep(state, LetterFold.fold(raw));
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
