package dev.sluice.tokens;

import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.function.Consumer;

/**
 * Splits a text where the encoding would split it anyway, so that the counts of the parts add up to the count of the
 * whole.
 *
 * <p>o200k_base never joins a line break with what follows, unless that is white space or a slash. Runs longer than
 * {@link #LONGEST} are cut where they stand; their counts are then close, but not exact.
 */
final class Paragraphs {
    static final int LONGEST = 4096;

    private Paragraphs() {}

    /** Returns whether every cut was one the encoding makes too. */
    static boolean split(String text, Consumer<Range> parts) {
        LineBreaks breaks = new LineBreaks(text);
        boolean exact = true;
        int start = 0;
        while (start < text.length()) {
            int end = naturalEnd(breaks, text, start);
            while (end - start > LONGEST) {
                int cut = start + LONGEST;
                cut += Character.isLowSurrogate(text.charAt(cut)) ? 1 : 0;
                if (cut >= end) {
                    break;
                }
                parts.accept(new Range(start, cut));
                exact = false;
                start = cut;
            }
            parts.accept(new Range(start, end));
            start = end;
        }
        return exact;
    }

    /** Returns the next place behind a line break where the encoding splits, or the end. */
    private static int naturalEnd(LineBreaks breaks, String text, int start) {
        int at = breaks.from(start);
        while (at + 1 < text.length()) {
            char after = text.charAt(at + 1);
            if (after != '/' && !isSpace(after)) {
                return at + 1;
            }
            at = breaks.from(at + 1);
        }
        return text.length();
    }

    /** Finds line breaks, asked for places in rising order. */
    private static final class LineBreaks implements Sensitive {
        private final String text;
        private int feed = -1;
        private int carriage = -1;

        LineBreaks(String text) {
            this.text = text;
        }

        /** Returns the first line feed or carriage return at or behind a place, or the length. */
        int from(int place) {
            feed = feed < place ? next('\n', place) : feed;
            carriage = carriage < place ? next('\r', place) : carriage;
            return Math.min(feed, carriage);
        }

        private int next(char c, int place) {
            int at = text.indexOf(c, place);
            return at < 0 ? text.length() : at;
        }

        @Override
        public String toString() {
            return "LineBreaks[" + text.length() + " UTF-16 units]";
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
