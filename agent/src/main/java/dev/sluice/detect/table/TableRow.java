package dev.sluice.detect.table;

import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.ArrayList;
import java.util.List;

/** A line whose cells are set apart by commas, semicolons, tabs or bars; a separator inside double quotes sets nothing apart. */
public record TableRow(char[] chars, int start, int end, char separator, int cells) implements Sensitive {
    private static final String SEPARATORS = "\t|;,";
    private static final byte[] CLASSES = classes();
    private static final int LONGEST = 4000;

    /** Reads the line that begins at a place. */
    public static TableRow of(char[] chars, int start, int limit) {
        int end = lineEnd(chars, start, limit);
        int[] counts = new int[SEPARATORS.length() + 1];
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c > '|' || c < '"' && c != '\t') {
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                counts[CLASSES[c]]++;
            }
        }
        int best = 1;
        for (int i = 2; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return new TableRow(chars, start, end, SEPARATORS.charAt(best - 1), counts[best] + 1);
    }

    /** For each character up to the bar 0, or the number of the separator it is. */
    private static byte[] classes() {
        byte[] classes = new byte['|' + 1];
        for (int i = 0; i < SEPARATORS.length(); i++) {
            classes[SEPARATORS.charAt(i)] = (byte) (i + 1);
        }
        return classes;
    }

    public static int lineEnd(char[] chars, int start, int limit) {
        int end = start;
        int last = Math.min(limit, start + LONGEST);
        while (end < last && chars[end] != '\n') {
            end++;
        }
        return end;
    }

    public boolean hasShapeOf(TableRow other) {
        return cells == other.cells && separator == other.separator;
    }

    /** Where the cells lie, from left to right. */
    public List<Range> cellRanges() {
        List<Range> ranges = new ArrayList<>(cells);
        int from = start;
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            quoted ^= chars[i] == '"';
            if (chars[i] == separator && !quoted) {
                ranges.add(new Range(from, i));
                from = i + 1;
            }
        }
        ranges.add(new Range(from, end));
        return ranges;
    }

    @Override
    public String toString() {
        return "TableRow[" + cells + " cells]";
    }
}
