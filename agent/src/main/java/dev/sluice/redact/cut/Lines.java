package dev.sluice.redact.cut;

import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The lines of a text, each with its line end, and the paragraphs they form. */
final class Lines {
    private final String text;
    private final List<Range> lines = new ArrayList<>();
    private final String[] stripped;
    private final BitSet fenced = new BitSet();

    Lines(String text) {
        this.text = text;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(new Range(start, end));
            start = end;
        }
        stripped = lines.stream()
                .map(line -> text.substring(line.start(), line.end()).strip())
                .toArray(String[]::new);
        markFences();
    }

    private void markFences() {
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean fence = at(i).startsWith("```");
            fenced.set(i, inside || fence);
            inside ^= fence;
        }
    }

    /** Whether a line is part of a fenced block, its fences included. */
    boolean isFenced(int index) {
        return fenced.get(index);
    }

    int count() {
        return lines.size();
    }

    /** The line without white space around it. */
    String at(int index) {
        return stripped[index];
    }

    boolean isBlank(int index) {
        return at(index).isEmpty();
    }

    /** The span of some lines, end exclusive. */
    Range span(int from, int to) {
        return new Range(lines.get(from).start(), lines.get(to - 1).end());
    }

    /** Runs of lines without a blank one between them, as line numbers; a fenced block is one paragraph. */
    List<Range> paragraphs() {
        List<Range> paragraphs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            boolean blank = isBlank(i) && !isFenced(i);
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                paragraphs.add(new Range(start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            paragraphs.add(new Range(start, lines.size()));
        }
        return paragraphs;
    }

    String textOf(Range paragraph) {
        Range span = span(paragraph.start(), paragraph.end());
        return text.substring(span.start(), span.end());
    }
}
