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

    static Change between(char[] old, int oldLength, char[] now, int length) {
        int mismatch = Arrays.mismatch(old, 0, oldLength, now, 0, length);
        int before = mismatch < 0 ? length : mismatch;
        int most = Math.min(oldLength, length) - before;
        int after = 0;
        while (after + BLOCK <= most
                && Arrays.equals(
                        old,
                        oldLength - after - BLOCK,
                        oldLength - after,
                        now,
                        length - after - BLOCK,
                        length - after)) {
            after += BLOCK;
        }
        while (after < most && old[oldLength - after - 1] == now[length - after - 1]) {
            after++;
        }
        return new Change(before, after, oldLength, length);
    }

    /** Likewise for a later text that is still a string: it is copied out block by block, which stays in the nearest memory. */
    static Change between(char[] old, int oldLength, String now) {
        int shorter = Math.min(oldLength, now.length());
        char[] block = new char[Math.min(BLOCK, shorter)];
        int before = 0;
        int same = block.length;
        while (same > 0 && before < shorter) {
            int size = Math.min(block.length, shorter - before);
            now.getChars(before, before + size, block, 0);
            int mismatch = Arrays.mismatch(old, before, before + size, block, 0, size);
            same = mismatch < 0 ? size : 0;
            before += mismatch < 0 ? size : mismatch;
        }
        int after = 0;
        while (after < shorter - before) {
            int size = Math.min(block.length, shorter - before - after);
            now.getChars(now.length() - after - size, now.length() - after, block, 0);
            int end = oldLength - after;
            if (!Arrays.equals(old, end - size, end, block, 0, size)) {
                return new Change(before, after + sameAtEnd(old, end, block, size), oldLength, now.length());
            }
            after += size;
        }
        return new Change(before, after, oldLength, now.length());
    }

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
