package dev.sluice.detect.match;

import dev.sluice.text.Range;

/** Literals where they were seen, in the order of their ends. */
public final class Occurrences {
    /** Numbers kept for each: start, end, literal. */
    private static final int FIELDS = 3;

    private final IntList fields = new IntList();
    private int lastFound;

    public void add(int literal, int start, int end) {
        fields.add(start);
        fields.add(end);
        fields.add(literal);
    }

    public int size() {
        return fields.size() / FIELDS;
    }

    public int start(int index) {
        return fields.get(index * FIELDS);
    }

    public int end(int index) {
        return fields.get(index * FIELDS + 1);
    }

    public int literal(int index) {
        return fields.get(index * FIELDS + 2);
    }

    /** Returns the first that ends behind a place, {@link #size} if none does; most are asked for from left to right. */
    public int firstEndingAfter(int place) {
        int index = lastFound;
        while (index > 0 && end(index - 1) > place) {
            index--;
        }
        while (index < size() && end(index) <= place) {
            index++;
        }
        lastFound = index;
        return index;
    }

    /** Tells whether one ends in a span. */
    public boolean endIn(Range span) {
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
