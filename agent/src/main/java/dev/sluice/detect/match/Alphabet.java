package dev.sluice.detect.match;

import dev.sluice.detect.pattern.CharSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The classes of units that no set of an automaton tells apart. */
final class Alphabet {
    private final char[] ascii = new char[0x80];
    private final int[] starts;

    /** The class of the units from each start to the next. */
    private final int[] classes;

    private final char[] examples;

    Alphabet(List<CharSet> sets) {
        BitSet edges = new BitSet();
        edges.set(0);
        sets.forEach(set -> set.addEdges(edges));
        starts = edges.stream().toArray();
        classes = new int[starts.length];
        int count = 1;
        for (CharSet set : sets) {
            count = tellApart(set, count);
        }
        examples = new char[count];
        for (int i = 0; i < starts.length; i++) {
            examples[classes[i]] = (char) starts[i];
        }
        for (char c = 0; c < ascii.length; c++) {
            ascii[c] = (char) search(c);
        }
    }

    /** Splits every class of which a set holds a part, and returns how many classes there are then. */
    private int tellApart(CharSet set, int before) {
        int[] halves = new int[before * 2];
        int count = 0;
        for (int i = 0; i < starts.length; i++) {
            int half = classes[i] * 2 + (set.contains((char) starts[i]) ? 1 : 0);
            if (halves[half] == 0) {
                halves[half] = ++count;
            }
            classes[i] = halves[half] - 1;
        }
        return count;
    }

    int size() {
        return examples.length;
    }

    int of(char c) {
        return c < 0x80 ? ascii[c] : search(c);
    }

    /** A member that stands for its class. */
    char example(int letter) {
        return examples[letter];
    }

    private int search(char c) {
        int at = Arrays.binarySearch(starts, c);
        return classes[at >= 0 ? at : -at - 2];
    }
}
