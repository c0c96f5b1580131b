package dev.sluice.detect.table;

import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.ArrayList;
import java.util.List;

/** A line whose cells are set apart by commas, semicolons, tabs or bars; a separator inside double quotes sets nothing apart. */
public record TableRow(char[] chars, int start, int end, char separator, int cells) implements Sensitive {
    private static final String SEPARATORS = "\t|;,";
    private static final int LONGEST = 4000;

    /** Bits of one count; {@link #LONGEST} fits. */
    private static final int LANE = 12;

    private static final long LANE_MASK = (1L << LANE) - 1;

    /** For each ASCII character a one in the lane of the separator it is; double quotes have the lane above. */
    private static final long[] LANES = lanes();

    /** Reads the line that begins at a place. */
    public static TableRow of(char[] chars, int start, int limit) {
        int last = Math.min(limit, start + LONGEST);
        long counts = 0;
        int end = start;
        for (; end < last && chars[end] != '\n'; end++) {
            counts += chars[end] < 0x80 ? LANES[chars[end]] : 0;
        }
        return of(chars, start, end, counts >>> LANE * SEPARATORS.length() == 0 ? counts : unquoted(chars, start, end));
    }

    private static TableRow of(char[] chars, int start, int end, long counts) {
        int best = 0;
        for (int i = 1; i < SEPARATORS.length(); i++) {
            best = count(counts, i) > count(counts, best) ? i : best;
        }
        return new TableRow(chars, start, end, SEPARATORS.charAt(best), count(counts, best) + 1);
    }

    private static int count(long counts, int separator) {
        return (int) (counts >>> LANE * separator & LANE_MASK);
    }

    private static long unquoted(char[] chars, int start, int end) {
        long counts = 0;
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            quoted ^= chars[i] == '"';
            counts += quoted || chars[i] >= 0x80 ? 0 : LANES[chars[i]];
        }
        return counts & (1L << LANE * SEPARATORS.length()) - 1;
    }

    private static long[] lanes() {
        long[] lanes = new long[0x80];
        for (int i = 0; i < SEPARATORS.length(); i++) {
            lanes[SEPARATORS.charAt(i)] = 1L << LANE * i;
        }
        lanes['"'] = 1L << LANE * SEPARATORS.length();
        return lanes;
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
