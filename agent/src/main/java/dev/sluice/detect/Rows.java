package dev.sluice.detect;

import dev.sluice.detect.table.TableRow;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a region as rows of tables, read as far down as was asked, and the heading of each. */
final class Rows {
    private final Region region;
    private final List<TableRow> rows = new ArrayList<>();

    /** The first row of the table each row stands in; null for a line that is no row. */
    private final List<@Nullable Range> headings = new ArrayList<>();

    /** Where the next line begins. */
    private int next;

    Rows(Region region) {
        this.region = region;
        this.next = region.from();
    }

    /** Returns the number of the line that a place of the region lies in. */
    int at(int place) {
        while (next <= place && next < region.lookTo()) {
            read();
        }
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

    TableRow row(int number) {
        return rows.get(number);
    }

    @Nullable
    Range heading(int number) {
        return headings.get(number);
    }

    private void read() {
        TableRow row = TableRow.of(region.chars(), next, region.lookTo());
        headings.add(row.cells() < 2 ? null : headingOf(row));
        rows.add(row);
        next = row.end();
        while (next < region.lookTo() && region.chars()[next] != '\n') {
            next++;
        }
        next++;
    }

    /** Rows of the same shape go on with a table, which may have begun before the region. */
    private Range headingOf(TableRow row) {
        Range own = new Range(row.start(), row.end());
        if (!rows.isEmpty()) {
            int above = rows.size() - 1;
            Range known = headings.get(above);
            return known != null && rows.get(above).hasShapeOf(row) ? known : own;
        }
        Range inherited = region.heading();
        if (inherited == null) {
            return own;
        }
        TableRow first = TableRow.of(region.chars(), inherited.start(), inherited.end());
        return first.hasShapeOf(row) ? inherited : own;
    }
}
