package dev.sluice.detect.match;

import java.util.Arrays;

/** The few links of one state over characters outside ASCII. */
final class WideLinks {
    private static final char[] NONE = {};

    /** Receives a link. */
    interface Link {
        void accept(char c, int state);
    }

    private char[] chars = NONE;
    private int[] states = {};

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

    void forEach(Link link) {
        for (int i = 0; i < chars.length; i++) {
            link.accept(chars[i], states[i]);
        }
    }
}
