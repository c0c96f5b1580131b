package dev.sluice.tokens;

import dev.sluice.text.Range;
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
        boolean exact = true;
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean natural = isBoundary(text.charAt(i - 1), text.charAt(i));
            if (natural || i - start >= LONGEST && !Character.isLowSurrogate(text.charAt(i))) {
                parts.accept(new Range(start, i));
                exact &= natural;
                start = i;
            }
        }
        if (start < text.length()) {
            parts.accept(new Range(start, text.length()));
        }
        return exact;
    }

    private static boolean isBoundary(char before, char after) {
        return (before == '\n' || before == '\r') && after != '/' && !isSpace(after);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
