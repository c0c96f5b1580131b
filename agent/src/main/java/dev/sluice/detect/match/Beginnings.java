package dev.sluice.detect.match;

import java.util.BitSet;

/**
 * Which characters may stand at each of the first places of a match: tells most texts that do not match by two or three
 * looks, of which the first are at the last of these places, as most tokens are too short.
 */
final class Beginnings {
    private static final int MOST = Byte.SIZE;
    private static final int ASCII = 0x80;

    /** For each ASCII character a bit for each place at which it may stand. */
    private final byte[] placesOf = new byte[ASCII];

    /** No match is shorter, or this is {@link #MOST}. */
    private final int length;

    Beginnings(Nfa nfa) {
        Closure here = new Closure(nfa);
        nfa.entries().forEach(here::enter);
        int place = 0;
        while (place < MOST && !here.isAccepting()) {
            BitSet sets = new BitSet();
            Closure next = new Closure(nfa);
            for (int state : here.places()) {
                sets.set(nfa.first(state));
                next.enter(nfa.second(state));
            }
            allow(nfa, sets, place++);
            here = next;
        }
        length = place;
    }

    private void allow(Nfa nfa, BitSet sets, int place) {
        for (int set = sets.nextSetBit(0); set >= 0; set = sets.nextSetBit(set + 1)) {
            for (char c = 0; c < ASCII; c++) {
                placesOf[c] |= (byte) (nfa.sets().get(set).contains(c) ? 1 << place : 0);
            }
        }
    }

    /** Returns false when no match begins with a character. */
    boolean allow(char first) {
        return length == 0 || first >= ASCII || (placesOf[first] & 1) != 0;
    }

    /** Returns false when no match begins at a place; what lies behind {@code end} is not looked at. */
    boolean allow(char[] text, int from, int end) {
        for (int i = Math.min(length, end - from) - 1; i >= 0; i--) {
            char c = text[from + i];
            if (c < ASCII && (placesOf[c] >> i & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
