package dev.sluice.detect.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states of Aho and Corasick in the making; state 0 is the root. */
final class Trie {
    static final int SHIFT = 6;
    static final int CLASSES = 1 << SHIFT;

    private static final int FEW = 16;

    private int[] next = new int[CLASSES * FEW];
    private final List<WideLinks> wide = new ArrayList<>();
    private int[] fallback = new int[FEW];
    private int[][] outputs = new int[FEW][];
    private int[] order = {};
    private int states;

    Trie(List<char[]> literals) {
        addState();
        for (int i = 0; i < literals.size(); i++) {
            // An empty one would end everywhere, the root included.
            if (literals.get(i).length > 0) {
                insert(literals.get(i), i);
            }
        }
        link();
    }

    int states() {
        return states;
    }

    /** The states, those at which no literal ends before the others, and those near the root before those far from it. */
    int[] order() {
        int[] sorted = new int[states];
        int at = 0;
        for (boolean ends : new boolean[] {false, true}) {
            for (int state : order) {
                if (outputs[state] != null == ends) {
                    sorted[at++] = state;
                }
            }
        }
        return sorted;
    }

    int next(int state, int asciiClass) {
        return next[state * CLASSES + asciiClass];
    }

    /** The state after a folded character. */
    int step(int state, char folded) {
        int asciiClass = LetterFold.asciiClass(folded);
        return asciiClass >= 0 ? next(state, asciiClass) : wideNext(state, folded);
    }

    WideLinks wide(int state) {
        return wide.get(state);
    }

    int fallback(int state) {
        return fallback[state];
    }

    /** The literals that end at a state, null when none does. */
    int @Nullable [] outputs(int state) {
        return outputs[state];
    }

    private void insert(char[] literal, int number) {
        int state = 0;
        for (char c : literal) {
            int asciiClass = LetterFold.asciiClass(c);
            int to = asciiClass >= 0 ? next(state, asciiClass) : wide.get(state).get(c);
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
        outputs[state] = append(outputs[state], number);
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
        order = new int[states];
        int queued = 1;
        for (int done = 0; done < queued; done++) {
            int state = order[done];
            int back = fallback[state];
            for (int c = 0; c < CLASSES; c++) {
                int to = next(state, c);
                int behind = state == 0 ? 0 : next(back, c);
                if (to == 0) {
                    next[state * CLASSES + c] = behind;
                } else {
                    adopt(to, behind);
                    order[queued++] = to;
                }
            }
            WideLinks links = wide.get(state);
            for (int i = 0; i < links.size(); i++) {
                adopt(links.state(i), state == 0 ? 0 : wideNext(back, links.at(i)));
                order[queued++] = links.state(i);
            }
        }
    }

    private int wideNext(int from, char c) {
        int state = from;
        while (true) {
            int to = wide.get(state).get(c);
            if (to != 0 || state == 0) {
                return to;
            }
            state = fallback[state];
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
