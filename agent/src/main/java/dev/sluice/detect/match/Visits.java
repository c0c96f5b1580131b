package dev.sluice.detect.match;

/** A set of pairs of numbers that is emptied at no cost. */
final class Visits {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] pairs = new long[32];

    /** The round in which each pair was put there. */
    private int[] rounds = new int[32];

    private int round = 1;
    private int size;

    void clear() {
        round++;
        size = 0;
    }

    /** Returns false when the pair was there already. */
    boolean add(int left, int right) {
        if (size * 2 > pairs.length) {
            grow();
        }
        long pair = (long) left << Integer.SIZE | right;
        int at = place(pair);
        if (rounds[at] == round) {
            return false;
        }
        pairs[at] = pair;
        rounds[at] = round;
        size++;
        return true;
    }

    /** Returns where the pair is, or where it belongs. */
    private int place(long pair) {
        int at = (int) (pair * SPREAD >>> Integer.SIZE) & pairs.length - 1;
        while (rounds[at] == round && pairs[at] != pair) {
            at = at + 1 & pairs.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldPairs = pairs;
        int[] oldRounds = rounds;
        pairs = new long[oldPairs.length * 2];
        rounds = new int[pairs.length];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldRounds[i] == round) {
                int at = place(oldPairs[i]);
                pairs[at] = oldPairs[i];
                rounds[at] = round;
            }
        }
    }
}
