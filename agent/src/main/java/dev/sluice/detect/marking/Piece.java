package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import org.jspecify.annotations.Nullable;

/** A piece of a line between two fences, without the spaces at its ends. */
record Piece(int from, int to, Fence left, Fence right) {
    /** A marking is short; what is longer is a sentence. */
    private static final int REACH = 90;

    /** Returns the piece around a place; null where a fence is missing, or what it is part of is no text. */
    static @Nullable Piece around(Passage passage, int at) {
        int from = at;
        Fence left = Fence.INSIDE;
        while (at - from <= REACH && (left = Fence.of(passage, from - 1)) == Fence.INSIDE) {
            from--;
        }
        if (left == Fence.INSIDE || left == Fence.GLUE || isOpenedByCode(passage, from - 1)) {
            return null;
        }
        return trimmed(passage, from, at, left);
    }

    private static @Nullable Piece trimmed(Passage passage, int start, int at, Fence left) {
        int to = at;
        Fence right = Fence.INSIDE;
        while (to - at <= REACH && (right = Fence.of(passage, to)) == Fence.INSIDE) {
            to++;
        }
        if (right == Fence.INSIDE || right == Fence.GLUE || isTag(passage, start - 1, to)) {
            return null;
        }
        int from = start;
        while (from < to && passage.charAt(from) == ' ') {
            from++;
        }
        while (to > from && passage.charAt(to - 1) == ' ') {
            to--;
        }
        return from == to ? null : new Piece(from, to, left, right);
    }

    /** Returns the next piece to the right on the same line; null at its end. */
    @Nullable
    Piece next(Passage passage) {
        int word = new Lines(passage).wordBehind(to);
        return word < 0 ? null : around(passage, word);
    }

    /** Returns the piece to the left on the same line; null at its start. */
    @Nullable
    Piece previous(Passage passage) {
        int word = new Lines(passage).wordBefore(from);
        return word < 0 ? null : around(passage, word);
    }

    /** A bracket right behind a name opens what code is called with. */
    private static boolean isOpenedByCode(Passage passage, int at) {
        return at > 0
                && (passage.charAt(at) == '(' || passage.charAt(at) == '[')
                && passage.charAt(at - 1) < 0x80
                && Phrases.isWordPart(passage.charAt(at - 1));
    }

    private static boolean isTag(Passage passage, int left, int right) {
        return left >= 0
                && right < passage.length()
                && passage.charAt(left) == '<'
                && passage.charAt(right) == '>'
                && passage.charAt(left + 1) != ' ';
    }
}
