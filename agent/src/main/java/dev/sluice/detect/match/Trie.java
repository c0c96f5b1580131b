package dev.sluice.detect.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states of Aho and Corasick; state 0 is the root. */
final class Trie {
    static final int SHIFT = 6;
    static final int CLASSES = 1 << SHIFT;

    private static final int FEW = 16;
    private static final WideLinks NONE = new WideLinks();

    /** The first and the next of the states that an ASCII class leads to, and that class; 0 for none. */
    private int[] child = new int[FEW];

    private int[] sibling = new int[FEW];
    private byte[] asciiClass = new byte[FEW];

    private WideLinks[] wide = new WideLinks[FEW];
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

    /** The states, for reading only, those near the root before those far from it. */
    int[] order() {
        return order;
    }

    /** The first state that an ASCII class leads to, 0 for none. */
    int child(int state) {
        return child[state];
    }

    /** The next state beside one that {@link #child} or this returned, 0 for none. */
    int sibling(int state) {
        return sibling[state];
    }

    /** The class that leads to a state that {@link #child} or {@link #sibling} returned. */
    int asciiClass(int state) {
        return asciiClass[state];
    }

    /** Tells whether a literal ends at a state and none goes on from it. */
    boolean isLeaf(int state) {
        return child[state] == 0 && wide[state].size() == 0 && outputs[state] != null;
    }

    WideLinks wide(int state) {
        return wide[state];
    }

    int fallback(int state) {
        return fallback[state];
    }

    /** The literals that end at a state, null when none does. */
    int @Nullable [] outputs(int state) {
        return outputs[state];
    }

    /** The state after a folded character. */
    int step(int from, char folded) {
        int state = from;
        while (true) {
            int to = link(state, folded);
            if (to != 0 || state == 0) {
                return to;
            }
            state = fallback[state];
        }
    }

    private int link(int state, char folded) {
        int wanted = LetterFold.asciiClass(folded);
        if (wanted < 0) {
            return wide[state].get(folded);
        }
        int to = child[state];
        while (to != 0 && asciiClass[to] != wanted) {
            to = sibling[to];
        }
        return to;
    }

    private void insert(char[] literal, int number) {
        int state = 0;
        for (char c : literal) {
            int to = link(state, c);
            state = to == 0 ? addLink(state, c) : to;
        }
        outputs[state] = append(outputs[state], number);
    }

    private int addLink(int state, char folded) {
        int to = addState();
        int through = LetterFold.asciiClass(folded);
        if (through >= 0) {
            asciiClass[to] = (byte) through;
            sibling[to] = child[state];
            child[state] = to;
        } else {
            wide[state] = wide[state] == NONE ? new WideLinks() : wide[state];
            wide[state].put(folded, to);
        }
        return to;
    }

    private int addState() {
        if (states == fallback.length) {
            child = Arrays.copyOf(child, states * 2);
            sibling = Arrays.copyOf(sibling, states * 2);
            asciiClass = Arrays.copyOf(asciiClass, states * 2);
            wide = Arrays.copyOf(wide, states * 2);
            fallback = Arrays.copyOf(fallback, states * 2);
            outputs = Arrays.copyOf(outputs, states * 2);
        }
        wide[states] = NONE;
        return states++;
    }

    /** Finds where each state falls back to, nearest states first, so that every fallback is complete when it is used. */
    private void link() {
        order = new int[states];
        int queued = 1;
        for (int done = 0; done < queued; done++) {
            int state = order[done];
            for (int to = child[state]; to != 0; to = sibling[to]) {
                adopt(to, state, LetterFold.exampleOf(asciiClass[to]));
                order[queued++] = to;
            }
            WideLinks links = wide[state];
            for (int i = 0; i < links.size(); i++) {
                adopt(links.state(i), state, links.at(i));
                order[queued++] = links.state(i);
            }
        }
    }

    private void adopt(int state, int parent, char folded) {
        int behind = parent == 0 ? 0 : step(fallback[parent], folded);
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
