package dev.sluice.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a text differs from one before it: the same at its beginning and at its end, with something else between.
 *
 * @param before how much at the beginning is the same, in UTF-16 units
 * @param after how much at the end is the same
 * @param from length of the earlier text
 * @param to length of the later text
 */
public record Change(int before, int after, int from, int to) {
    private static final int BLOCK = 1024;

    /** The later text, which may be a string still. */
    private interface Source {
        /** Copies {@code from..to} to the beginning of a block. */
        void copy(int from, int to, char[] block);
    }

    static Change between(char[] old, int oldLength, char[] now, int length) {
        return between(old, oldLength, length, (from, to, block) -> System.arraycopy(now, from, block, 0, to - from));
    }

    static Change between(char[] old, int oldLength, String now) {
        return between(old, oldLength, now.length(), (from, to, block) -> now.getChars(from, to, block, 0));
    }

    /** Compares block by block, which stays in the nearest memory. */
    private static Change between(char[] old, int oldLength, int length, Source now) {
        int shorter = Math.min(oldLength, length);
        char[] block = new char[BLOCK];
        int before = 0;
        while (before < shorter) {
            int size = Math.min(BLOCK, shorter - before);
            now.copy(before, before + size, block);
            int mismatch = Arrays.mismatch(old, before, before + size, block, 0, size);
            if (mismatch >= 0) {
                before += mismatch;
                break;
            }
            before += size;
        }
        int after = 0;
        while (after < shorter - before) {
            int size = Math.min(BLOCK, shorter - before - after);
            now.copy(length - after - size, length - after, block);
            int end = oldLength - after;
            if (!Arrays.equals(old, end - size, end, block, 0, size)) {
                after += sameAtEnd(old, end, block, size);
                break;
            }
            after += size;
        }
        return new Change(before, after, oldLength, length);
    }

    /** How much is the same before two ends, between which something differs. */
    private static int sameAtEnd(char[] old, int oldEnd, char[] block, int size) {
        int same = 0;
        while (old[oldEnd - same - 1] == block[size - same - 1]) {
            same++;
        }
        return same;
    }

    /** By how much the end of the text has moved. */
    public int shift() {
        return to - from;
    }

    /** Tells whether all from a place of the earlier text on is still there. */
    public boolean keepsFrom(int place) {
        return place >= from - after;
    }

    /** Returns where a span of the earlier text lies now, or null when it was touched. */
    public @Nullable Range moved(Range span) {
        if (span.end() <= before) {
            return span;
        }
        return keepsFrom(span.start()) ? new Range(span.start() + shift(), span.end() + shift()) : null;
    }
}
