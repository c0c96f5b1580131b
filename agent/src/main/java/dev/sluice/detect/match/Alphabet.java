package dev.sluice.detect.match;

import dev.sluice.detect.pattern.CharSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of units that no set of an automaton tells apart. */
final class Alphabet {
    private final char[] ascii = new char[0x80];
    private final int[] starts;

    /** The class of the units from each start to the next. */
    private final int[] classes;

    private final char[] examples;
    private final int[] counts;

    Alphabet(List<CharSet> sets) {
        BitSet edges = new BitSet();
        edges.set(0);
        sets.forEach(set -> set.addEdges(edges));
        starts = edges.stream().toArray();
        classes = new int[starts.length];
        Map<BitSet, Integer> known = new HashMap<>();
        for (int i = 0; i < starts.length; i++) {
            BitSet holding = new BitSet(sets.size());
            for (int set = 0; set < sets.size(); set++) {
                holding.set(set, sets.get(set).contains((char) starts[i]));
            }
            classes[i] = known.computeIfAbsent(holding, key -> known.size());
        }
        examples = new char[known.size()];
        counts = new int[known.size()];
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : Character.MAX_VALUE + 1;
            examples[classes[i]] = (char) starts[i];
            counts[classes[i]] += end - starts[i];
        }
        for (char c = 0; c < ascii.length; c++) {
            ascii[c] = (char) search(c);
        }
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

    /** How many units its class has. */
    int count(int letter) {
        return counts[letter];
    }

    private int search(char c) {
        int at = Arrays.binarySearch(starts, c);
        return classes[at >= 0 ? at : -at - 2];
    }
}
