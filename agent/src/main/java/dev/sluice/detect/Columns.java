package dev.sluice.detect;

import dev.sluice.detect.match.CharKind;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.Literals;
import dev.sluice.text.Range;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heading above a value in a table: in rows of comma, semicolon, tab or bar separated values the words of the first
 * row stand for every value of their column, however far down it lies.
 */
final class Columns {
    private static final IntList NOTHING = new IntList();

    private final Region region;
    private final Vocabulary vocabulary;
    private final Map<Integer, @Nullable Range> headings = new HashMap<>();
    private final Map<Range, IntList> words = new HashMap<>();
    private int lineStart;
    private int lineEnd = -1;
    private @Nullable Range lineHeading;
    private int lastAsked = -1;
    private IntList lastAnswer = NOTHING;

    Columns(Region region, Vocabulary vocabulary) {
        this.region = region;
        this.vocabulary = vocabulary;
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
        TableRow row = TableRow.of(region.chars(), heading.start(), heading.end());
        Range cell = row.cell(row.columnIn(lineStart, Math.min(value, lineEnd)));
        return cell == null ? NOTHING : words.computeIfAbsent(cell, this::wordsIn);
    }

    private void findLine(int value) {
        lineStart = value;
        while (lineStart > region.from() && region.chars()[lineStart - 1] != '\n') {
            lineStart--;
        }
        lineEnd = TableRow.lineEnd(region.chars(), lineStart, region.lookTo());
        lineHeading = headings.computeIfAbsent(lineStart, this::headingOf);
    }

    /** Walks up while the rows have the same shape; where that reaches the region's first row, its table may have begun before. */
    private @Nullable Range headingOf(int line) {
        TableRow row = TableRow.of(region.chars(), line, region.lookTo());
        if (row.cells() < 2) {
            return null;
        }
        int first = line;
        while (first > region.from()) {
            int above = first - 1;
            while (above > region.from() && region.chars()[above - 1] != '\n') {
                above--;
            }
            TableRow candidate = TableRow.of(region.chars(), above, first - 1);
            if (!candidate.hasShapeOf(row)) {
                break;
            }
            Range known = headings.get(above);
            if (known != null) {
                return known;
            }
            first = above;
        }
        if (first == region.from() && region.heading() != null) {
            TableRow inherited = TableRow.of(
                    region.chars(), region.heading().start(), region.heading().end());
            if (inherited.hasShapeOf(row)) {
                return region.heading();
            }
        }
        return new Range(first, TableRow.lineEnd(region.chars(), first, region.lookTo()));
    }

    private IntList wordsIn(Range cell) {
        IntList found = new IntList();
        vocabulary.literals().scan(region.chars(), cell.start(), cell.end(), new Literals.Hits() {
            @Override
            public void literal(int literal, int start, int end) {
                boolean begins = start == cell.start() || !glued(start);
                if (vocabulary.isContext(literal) && begins && (end == cell.end() || !glued(end))) {
                    found.add(literal);
                }
            }

            @Override
            public int digit(int at) {
                return cell.end();
            }
        });
        return found;
    }

    private boolean glued(int at) {
        return CharKind.of(region.chars()[at - 1]) == CharKind.LETTER
                && CharKind.of(region.chars()[at]) == CharKind.LETTER;
    }
}
