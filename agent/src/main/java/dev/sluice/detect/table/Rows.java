package dev.sluice.detect.table;

import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a stretch of text as rows of tables, read as far down as was asked, and the heading of each. */
public final class Rows implements Sensitive {
    private final char[] chars;
    private final int to;
    private final @Nullable Range inherited;
    private final List<TableRow> rows = new ArrayList<>();

    /** The first row of the table each row stands in; null for a line that is no row. */
    private final List<@Nullable Range> headings = new ArrayList<>();

    /** Where the next line begins. */
    private int next;

    /** The line asked for last. */
    private int last;

    /**
     * @param inherited first row of the table that the stretch goes on with, null for none
     */
    public Rows(char[] chars, int from, int to, @Nullable Range inherited) {
        this.chars = chars;
        this.next = from;
        this.to = to;
        this.inherited = inherited;
    }

    /** Returns the number of the line that a place of the stretch lies in. */
    public int at(int place) {
        while (next <= place && next < to) {
            read();
        }
        if (!isIn(place, last)) {
            last = isIn(place, last + 1) ? last + 1 : search(place);
        }
        return last;
    }

    private boolean isIn(int place, int line) {
        return line < rows.size()
                && rows.get(line).start() <= place
                && (line + 1 == rows.size() || place < rows.get(line + 1).start());
    }

    private int search(int place) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public TableRow row(int number) {
        return rows.get(number);
    }

    @Nullable
    public Range heading(int number) {
        return headings.get(number);
    }

    private void read() {
        TableRow row = TableRow.of(chars, next, to);
        headings.add(row.cells() < 2 ? null : headingOf(row));
        rows.add(row);
        next = row.end();
        while (next < to && chars[next] != '\n') {
            next++;
        }
        next++;
    }

    /** Rows of the same shape go on with a table, which may have begun before the stretch. */
    private Range headingOf(TableRow row) {
        Range own = new Range(row.start(), row.end());
        if (!rows.isEmpty()) {
            int above = rows.size() - 1;
            Range known = headings.get(above);
            return known != null && rows.get(above).hasShapeOf(row) ? known : own;
        }
        if (inherited == null) {
            return own;
        }
        TableRow first = TableRow.of(chars, inherited.start(), inherited.end());
        return first.hasShapeOf(row) ? inherited : own;
    }

    @Override
    public String toString() {
        return "Rows[" + rows.size() + " lines]";
    }
}
