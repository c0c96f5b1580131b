package dev.sluice.tokens;

/**
 * Remembers the counts of paragraphs by their fingerprints, in a table of fixed size. A fingerprint has a few places to
 * stand; the one asked for longest ago makes room. Thread safe.
 */
final class ParagraphCounts {
    static final int UNKNOWN = -1;

    private static final int SETS = 1 << 11;
    private static final int PLACES = 8;

    private final long[] high = new long[SETS * PLACES];
    private final long[] low = new long[SETS * PLACES];

    /** One more than the count, so that 0 is a free place. */
    private final int[] counts = new int[SETS * PLACES];

    /** Returns what was remembered, or {@link #UNKNOWN}. */
    synchronized int get(Fingerprint name) {
        int first = first(name);
        for (int place = first; place < first + PLACES; place++) {
            if (counts[place] != 0 && high[place] == name.high() && low[place] == name.low()) {
                int count = counts[place];
                moveToFront(first, place, name, count);
                return count - 1;
            }
        }
        return UNKNOWN;
    }

    synchronized void put(Fingerprint name, int count) {
        int first = first(name);
        moveToFront(first, first + PLACES - 1, name, count + 1);
    }

    private void moveToFront(int first, int from, Fingerprint name, int count) {
        int behind = from - first;
        System.arraycopy(high, first, high, first + 1, behind);
        System.arraycopy(low, first, low, first + 1, behind);
        System.arraycopy(counts, first, counts, first + 1, behind);
        high[first] = name.high();
        low[first] = name.low();
        counts[first] = count;
    }

    private static int first(Fingerprint name) {
        return (int) (name.high() & SETS - 1) * PLACES;
    }
}
