package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;

/** Tells by few looks that no token drawn at random is near, as it is with most words such as key. */
final class LongRuns {
    /** A run that goes on for longer is not read to its end. */
    private static final int LONGEST = 200;

    private static final boolean[] ENDS = ends();

    private LongRuns() {}

    /** Returns false when no run of characters that begins, ends or goes on between two places can hold such a token. */
    static boolean mayHoldToken(Passage passage, int from, int to) {
        int last = Math.min(passage.length(), to + Randomness.SHORTEST);
        // A run that is long enough covers one of these places.
        for (int at = Math.max(0, from); at < last; at += Randomness.SHORTEST) {
            int start = at;
            while (start > 0 && at - start < LONGEST && !ends(passage.charAt(start - 1))) {
                start--;
            }
            int end = end(passage, at);
            if (end - start >= Randomness.SHORTEST && (end - start >= LONGEST || isChanging(passage, start, end))) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static int end(Passage passage, int from) {
        int end = from;
        while (end < passage.length() && end - from < LONGEST && !ends(passage.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Signs between letters and digits part nothing here: some tokens are looked at without theirs. */
    private static boolean isChanging(Passage passage, int start, int end) {
        int plain = 0;
        int changes = 0;
        boolean digits = false;
        char before = 0;
        for (int i = start; i < end; i++) {
            char c = passage.charAt(i);
            if (!TokenEdges.isPlain(c)) {
                continue;
            }
            boolean digit = c <= '9';
            changes += before != 0 && (digit || (before & ' ') != (c & ' ')) ? 1 : 0;
            digits |= digit;
            plain++;
            before = c;
        }
        return plain >= Randomness.SHORTEST
                && (digits || plain >= Randomness.SHORTEST_LETTERS && changes >= Randomness.FEWEST_CHANGES_OF_LETTERS);
    }

    private static boolean ends(char c) {
        return c < ENDS.length && ENDS[c];
    }

    private static boolean[] ends() {
        boolean[] ends = new boolean[0x80];
        for (char c : TokenEdges.NOT_INSIDE.toCharArray()) {
            ends[c] = TokenEdges.INNER.indexOf(c) < 0;
        }
        return ends;
    }
}
