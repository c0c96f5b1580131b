package dev.sluice.detect.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The classes of units that no set of an automaton tells apart. */
final class Alphabet {
    private final int[] ascii = new int[0x80];
    private final int[] starts;

    Alphabet(List<CharSet> sets) {
        BitSet edges = new BitSet();
        edges.set(0);
        sets.forEach(set -> set.addEdges(edges));
        starts = edges.stream().toArray();
        for (char c = 0; c < ascii.length; c++) {
            ascii[c] = search(c);
        }
    }

    int size() {
        return starts.length;
    }

    int of(char c) {
        return c < 0x80 ? ascii[c] : search(c);
    }

    /** A member that stands for its class. */
    char example(int letter) {
        return (char) starts[letter];
    }

    private int search(char c) {
        int at = Arrays.binarySearch(starts, c);
        return at >= 0 ? at : -at - 2;
    }
}
