package dev.sluice.detect;

import dev.sluice.detect.table.TableRow;
import dev.sluice.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into regions that are scanned, and remembered, each on its own.
 *
 * <p>Cuts lie after blank lines; in long stretches without one after lines chosen by what they hold, so that an insertion
 * moves no cut but those near it; in long lines after a space. A block in PEM armour stays whole.
 */
final class Cuts {
    private static final int SHORT = 1200;
    private static final int MIDDLE = 2000;
    private static final int LONG = 4000;
    private static final int LONGEST = 6000;
    private static final int LONGEST_ARMOUR = 12_000;
    private static final int SPACE_SEARCH = 300;
    private static final int ONE_LINE_IN = 16;

    /** How far before a region its scan looks, in UTF-16 units. */
    static final int LOOK_BEFORE = 224;

    /** How far behind it. */
    static final int LOOK_AFTER = 640;

    private static final int READ_ON = 240;

    private final char[] chars;
    private final int length;

    Cuts(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    /**
     * Cuts off the next region.
     *
     * @param previous the part before it; null for the first region
     */
    Region next(@Nullable Part previous) {
        int from = previous == null ? 0 : previous.to();
        int to = end(from);
        boolean blankLine = to >= 2 && chars[to - 1] == '\n' && isLineEnd(to - 2);
        return new Region(
                chars,
                from,
                to,
                Math.max(0, from - LOOK_BEFORE),
                Math.min(length, to + LOOK_AFTER),
                blankLine ? to : Math.min(length, to + READ_ON),
                previous == null ? null : heading(from, previous));
    }

    /** Finds the first row of a table that the cut at {@code from} went through. */
    private @Nullable Range heading(int from, Part previous) {
        if (chars[from - 1] != '\n') {
            return null;
        }
        TableRow row = TableRow.of(chars, from, length);
        if (row.cells() < 2) {
            return null;
        }
        int first = from;
        while (first > previous.from()) {
            int above = first - 1;
            while (above > previous.from() && chars[above - 1] != '\n') {
                above--;
            }
            if (!TableRow.of(chars, above, first - 1).hasShapeOf(row)) {
                break;
            }
            first = above;
        }
        Range inherited = previous.heading();
        if (first == previous.from() && inherited != null) {
            return inherited;
        }
        return first == from ? null : new Range(first, TableRow.lineEnd(chars, first, length));
    }

    private int end(int from) {
        if (length - from <= SHORT) {
            return length;
        }
        boolean armoured = false;
        int lineStart = from;
        int limit = Math.min(length, from + LONGEST);
        for (int i = from; i < limit; i++) {
            if (chars[i] != '\n') {
                continue;
            }
            if (startsWith("-----BEGIN", lineStart)) {
                armoured = true;
                limit = Math.min(length, from + LONGEST_ARMOUR);
            } else if (startsWith("-----END", lineStart)) {
                armoured = false;
                limit = Math.min(length, Math.max(i + 1, from + LONGEST));
            }
            if (!armoured && isCut(from, lineStart, i)) {
                return i + 1;
            }
            lineStart = i + 1;
        }
        return limit == length ? length : atSpace(limit);
    }

    private boolean isCut(int from, int lineStart, int lineEnd) {
        int size = lineEnd - from;
        if (size < SHORT) {
            return false;
        }
        boolean blank = lineEnd == lineStart || isLineEnd(lineEnd - 1);
        return blank && (size >= MIDDLE || !isIndented(lineEnd + 1))
                || size >= LONG
                || size >= MIDDLE && hash(lineStart, lineEnd) % ONE_LINE_IN == 0;
    }

    /** What is indented behind a blank line goes on with what stood before it, as code does. */
    private boolean isIndented(int at) {
        return at < length && (chars[at] == ' ' || chars[at] == '\t');
    }

    private int hash(int from, int to) {
        int hash = 1;
        for (int i = Math.max(from, to - 40); i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        return (hash ^ hash >>> 16) & Integer.MAX_VALUE;
    }

    private int atSpace(int limit) {
        for (int i = limit; i > limit - SPACE_SEARCH; i--) {
            if (chars[i - 1] == ' ' || chars[i - 1] == '\u3002') {
                return i;
            }
        }
        return limit - 1 > 0 && Character.isHighSurrogate(chars[limit - 1]) ? limit - 1 : limit;
    }

    private boolean isLineEnd(int at) {
        return chars[at] == '\n' || chars[at] == '\r' && at > 0 && chars[at - 1] == '\n';
    }

    private boolean startsWith(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= length || chars[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
