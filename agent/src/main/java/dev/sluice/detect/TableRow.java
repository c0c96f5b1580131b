package dev.sluice.detect;

import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import org.jspecify.annotations.Nullable;

/** A line whose cells are set apart by commas, semicolons, tabs or bars; a separator inside double quotes sets nothing apart. */
record TableRow(char[] chars, int start, int end, char separator, int cells) implements Sensitive {
    private static final String SEPARATORS = "\t|;,";
    private static final int LONGEST = 4000;

    /** Reads the line that begins at a place. */
    static TableRow of(char[] chars, int start, int limit) {
        int end = lineEnd(chars, start, limit);
        char best = ',';
        int most = 1;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            int cells = 1 + count(chars, start, end, SEPARATORS.charAt(i));
            if (cells > most) {
                most = cells;
                best = SEPARATORS.charAt(i);
            }
        }
        return new TableRow(chars, start, end, best, most);
    }

    static int lineEnd(char[] chars, int start, int limit) {
        int end = start;
        int last = Math.min(limit, start + LONGEST);
        while (end < last && chars[end] != '\n') {
            end++;
        }
        return end;
    }

    boolean hasShapeOf(TableRow other) {
        return cells == other.cells && separator == other.separator;
    }

    /** The number of the cell in which a place lies, the first being 0. */
    int column(int at) {
        return count(chars, start, Math.min(at, end), separator);
    }

    /** Where a cell lies; null when there are not so many. */
    @Nullable
    Range cell(int column) {
        int from = start;
        int number = 0;
        for (int i = start; i <= end; i++) {
            if (i == end || isSeparator(chars, start, i, separator)) {
                if (number == column) {
                    return new Range(from, i);
                }
                number++;
                from = i + 1;
            }
        }
        return null;
    }

    private static int count(char[] chars, int from, int to, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            quoted ^= chars[i] == '"';
            count += chars[i] == separator && !quoted ? 1 : 0;
        }
        return count;
    }

    private static boolean isSeparator(char[] chars, int from, int at, char separator) {
        return chars[at] == separator && count(chars, from, at + 1, separator) > count(chars, from, at, separator);
    }

    @Override
    public String toString() {
        return "TableRow[" + cells + " cells]";
    }
}
