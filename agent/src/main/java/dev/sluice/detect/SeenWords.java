package dev.sluice.detect;

import dev.sluice.detect.match.IntList;
import dev.sluice.text.Range;

/** Words of a vocabulary where they were seen, in the order of their ends. */
final class SeenWords {
    /** Numbers kept for each word: start, end, literal. */
    private static final int FIELDS = 3;

    private final IntList fields = new IntList();
    private int lastFound;

    void add(int literal, int start, int end) {
        fields.add(start);
        fields.add(end);
        fields.add(literal);
    }

    int size() {
        return fields.size() / FIELDS;
    }

    int start(int word) {
        return fields.get(word * FIELDS);
    }

    int end(int word) {
        return fields.get(word * FIELDS + 1);
    }

    int literal(int word) {
        return fields.get(word * FIELDS + 2);
    }

    /** Returns the first word that ends behind a place, {@link #size} if none does; most are asked for from left to right. */
    int firstEndingAfter(int place) {
        int word = lastFound;
        while (word > 0 && end(word - 1) > place) {
            word--;
        }
        while (word < size() && end(word) <= place) {
            word++;
        }
        lastFound = word;
        return word;
    }

    /** Tells whether a word ends in a span. */
    boolean endIn(Range span) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size() && end(low) <= span.end();
    }
}
