package dev.sluice.detect.match;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The few links of one state over characters outside ASCII, in the order of the characters. */
final class WideLinks {
    private static final char[] NO_CHARS = {};
    private static final int[] NO_STATES = {};
    private static final WideLinks NONE = new WideLinks();

    private char[] chars = NO_CHARS;
    private int[] states = NO_STATES;

    int get(char c) {
        int at = chars.length == 0 ? -1 : Arrays.binarySearch(chars, c);
        return at < 0 ? 0 : states[at];
    }

    void put(char c, int state) {
        int at = -Arrays.binarySearch(chars, c) - 1;
        char[] moreChars = new char[chars.length + 1];
        int[] moreStates = new int[moreChars.length];
        System.arraycopy(chars, 0, moreChars, 0, at);
        System.arraycopy(states, 0, moreStates, 0, at);
        System.arraycopy(chars, at, moreChars, at + 1, chars.length - at);
        System.arraycopy(states, at, moreStates, at + 1, chars.length - at);
        moreChars[at] = c;
        moreStates[at] = state;
        chars = moreChars;
        states = moreStates;
    }

    int size() {
        return chars.length;
    }

    char at(int index) {
        return chars[index];
    }

    int state(int index) {
        return states[index];
    }

    /** The same links to states of other numbers. */
    WideLinks renumbered(IntUnaryOperator number) {
        if (chars.length == 0) {
            return NONE;
        }
        WideLinks links = new WideLinks();
        links.chars = chars;
        links.states = Arrays.stream(states).map(number).toArray();
        return links;
    }
}
