package dev.sluice.detect;

import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.Occurrences;
import dev.sluice.detect.table.Rows;
import dev.sluice.detect.table.TableRow;
import dev.sluice.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heading above a value in a table: in rows of comma, semicolon, tab or bar separated values the words of the first
 * row stand for every value of their column, however far down it lies.
 */
final class Columns {
    /** No words at all. */
    static final IntList NOTHING = new IntList();

    private final Region region;
    private final Vocabulary vocabulary;
    private final Occurrences seen;
    private final Rows rows;

    /** The line of the value asked for last. */
    private int lineStart;

    private int lineEnd = -1;
    private @Nullable Range lineHeading;

    /** The words of each column of the heading read last; null where none was asked for. */
    private @Nullable IntList[] words = {};

    private List<Range> cells = List.of();
    private @Nullable Range cellsOf;

    /** Whether the heading read last may hold any context word. */
    private boolean telling;

    private char separator;

    /** How far the cells of the line were counted. */
    private int countedTo;

    private int column;
    private boolean quoted;
    private int lastAsked = -1;
    private IntList lastAnswer = NOTHING;

    /**
     * @param seen context words of the region: most headings have none
     */
    Columns(Region region, Vocabulary vocabulary, Occurrences seen) {
        this.region = region;
        this.vocabulary = vocabulary;
        this.seen = seen;
        this.rows = new Rows(region.chars(), region.from(), region.lookTo(), region.heading());
    }

    /** Returns the context word of the detector in the heading above a value, or {@link Candidate#NO_CONTEXT}. */
    int contextWord(Detector detector, int value) {
        IntList above = wordsAbove(value);
        for (int i = 0; i < above.size(); i++) {
            if (vocabulary.isContextOf(above.get(i), detector)) {
                return vocabulary.contextWord(above.get(i), detector);
            }
        }
        return Candidate.NO_CONTEXT;
    }

    /** Returns the context words, as literals, in the heading above a value. */
    IntList wordsAbove(int value) {
        if (value != lastAsked) {
            lastAsked = value;
            lastAnswer = read(value);
        }
        return lastAnswer;
    }

    /** Tells whether the region goes on with a table whose heading lies before it. */
    boolean isTable() {
        return region.heading() != null;
    }

    private IntList read(int value) {
        if (value < lineStart || value > lineEnd) {
            findLine(value);
        }
        Range heading = lineHeading;
        if (heading == null || heading.start() == lineStart) {
            return NOTHING;
        }
        if (!heading.equals(cellsOf)) {
            readHeading(heading);
        }
        if (!telling) {
            return NOTHING;
        }
        count(Math.min(value, lineEnd));
        if (column >= words.length) {
            return NOTHING;
        }
        IntList known = words[column];
        if (known == null) {
            known = wordsIn(cells.get(column));
            words[column] = known;
        }
        return known;
    }

    private void readHeading(Range heading) {
        cellsOf = heading;
        telling = heading.start() < region.from() || seen.endIn(heading);
        if (telling) {
            TableRow row = TableRow.of(region.chars(), heading.start(), heading.end());
            separator = row.separator();
            cells = row.cellRanges();
            words = new IntList[cells.size()];
        }
    }

    /** Counts the separators of the line before a place; a place further on is reached from the last one. */
    private void count(int to) {
        if (to < countedTo) {
            beginLine();
        }
        char[] chars = region.chars();
        boolean inside = quoted;
        int passed = 0;
        for (int i = countedTo; i < to; i++) {
            inside ^= chars[i] == '"';
            passed += chars[i] == separator && !inside ? 1 : 0;
        }
        quoted = inside;
        column += passed;
        countedTo = to;
    }

    private void beginLine() {
        countedTo = lineStart;
        column = 0;
        quoted = false;
    }

    private void findLine(int value) {
        int line = rows.at(value);
        TableRow row = rows.row(line);
        lineStart = row.start();
        lineEnd = row.end();
        lineHeading = rows.heading(line);
        beginLine();
    }

    private IntList wordsIn(Range cell) {
        IntList found = new IntList();
        vocabulary.literals().scan(region.chars(), cell.start(), cell.end(), (literal, start, end) -> {
            boolean begins = start == cell.start() || !glued(start);
            if (vocabulary.isContext(literal) && begins && (end == cell.end() || !glued(end))) {
                found.add(literal);
            }
        });
        return found;
    }

    private boolean glued(int at) {
        return CharKind.of(region.chars()[at - 1]) == CharKind.LETTER
                && CharKind.of(region.chars()[at]) == CharKind.LETTER;
    }
}
