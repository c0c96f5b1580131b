package dev.sluice.detect;

import dev.sluice.detect.match.CharKind;
import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A part of the normalised text that is scanned on its own, and how far around it one may look.
 *
 * @param from findings begin at or after it
 * @param to findings begin before it
 * @param lookFrom nothing before it is seen
 * @param lookTo nothing from it on is seen
 * @param readTo how far recognisers read: a thought may run over {@code to} when the cut had to be made inside one
 * @param heading first row of the table that the region goes on with, if a cut went through one
 */
record Region(
        char[] chars,
        int from,
        int to,
        int lookFrom,
        int lookTo,
        int readTo,
        @Nullable Range heading) implements Sensitive {
    private static final int LONGEST_VALUE = 48;

    static Region whole(char[] chars, int length) {
        return new Region(chars, 0, length, 0, length, length, null);
    }

    /** Tells whether the region is a whole draft of one short line, which may hold nothing but a value. */
    boolean isShortDraft() {
        return lookFrom == from && lookTo == to && to - from <= LONGEST_VALUE;
    }

    /** Tells whether a span is all there is but spaces. */
    boolean isOnly(int start, int end) {
        if (!isShortDraft()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ((i < start || i >= end) && !Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the characters left and right of a place belong to one token; the letter of an escape does not. */
    boolean isGlued(int at) {
        return at > lookFrom && at < lookTo && CharKind.glued(chars[at - 1], chars[at]) && !isEscape(at - 1);
    }

    /** Tells whether a digit is set apart by one space or hyphen from a digit before it. */
    boolean continuesDigits(int at) {
        return at - 2 >= lookFrom
                && (chars[at - 1] == ' ' || chars[at - 1] == '-')
                && CharKind.of(chars[at]) == CharKind.DIGIT
                && CharKind.of(chars[at - 2]) == CharKind.DIGIT;
    }

    /** The letter of an escape such as {@code \n} in quoted text belongs to no token. */
    boolean isEscape(int at) {
        char c = chars[at];
        return (c == 'n' || c == 't' || c == 'r') && at > lookFrom && chars[at - 1] == '\\';
    }

    @Override
    public String toString() {
        return "Region[" + from + ".." + to + "]";
    }
}
