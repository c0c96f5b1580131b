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
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t' || c == '|')) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return new TableRow(chars, start, end, SEPARATORS.charAt(best), counts[best] + 1);
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

    /** The number of the cell in which a place of another line lies, the first being 0. */
    int columnIn(int line, int at) {
        int column = 0;
        boolean quoted = false;
        for (int i = line; i < at; i++) {
            quoted ^= chars[i] == '"';
            column += chars[i] == separator && !quoted ? 1 : 0;
        }
        return column;
    }

    /** Where a cell lies; null when there are not so many. */
    @Nullable
    Range cell(int column) {
        int from = start;
        int number = 0;
        boolean quoted = false;
        for (int i = start; i <= end; i++) {
            boolean last = i == end;
            quoted ^= !last && chars[i] == '"';
            if (last || chars[i] == separator && !quoted) {
                if (number == column) {
                    return new Range(from, i);
                }
                number++;
                from = i + 1;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "TableRow[" + cells + " cells]";
    }
}
