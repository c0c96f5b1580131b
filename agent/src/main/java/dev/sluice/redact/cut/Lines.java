package dev.sluice.redact.cut;

import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text, each with its line end, and the paragraphs they form. */
final class Lines {
    private final String text;
    private final List<Range> lines = new ArrayList<>();

    Lines(String text) {
        this.text = text;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(new Range(start, end));
            start = end;
        }
    }

    int count() {
        return lines.size();
    }

    /** The line without white space around it. */
    String at(int index) {
        Range line = lines.get(index);
        return text.substring(line.start(), line.end()).strip();
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
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = at(i);
            boolean blank = line.isEmpty() && !fenced;
            if (line.startsWith("```")) {
                fenced = !fenced;
            }
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
