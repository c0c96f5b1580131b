package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import org.jspecify.annotations.Nullable;

/** The pieces beside one, and those that begin the lines above and below: labels, and lists of levels. */
final class Neighbours {
    private static final int LONGEST_GAP = 8;
    private static final int LONGEST_DECORATION = 40;
    private static final int LONGEST_NUMBER = 8;
    private static final int WORDS_OF_LABEL = 3;

    private final Passage passage;
    private final Piece piece;
    private final Lines lines;

    Neighbours(Passage passage, Piece piece) {
        this.passage = passage;
        this.piece = piece;
        this.lines = new Lines(passage);
    }

    /** Tells whether a label stands before the piece: before a colon or the like, in the cell to the left, or on the line above. */
    boolean hasLabel() {
        int at = piece.from() - 1;
        int ends = 0;
        boolean joined = piece.left() == Fence.EQUALS;
        boolean dash = false;
        while (at >= 0 && !Phrases.isWordPart(passage.charAt(at)) && piece.from() - at <= LONGEST_GAP) {
            char c = passage.charAt(at--);
            joined |= c == ':' || c == '\uff1a' || c == '|';
            dash |= c == '-' || c == '\u2013' || c == '\u2014';
            ends += c == '\n' ? 1 : 0;
        }
        if (at < 0 || ends > 1) {
            return false;
        }
        Piece before = skipNumber(Piece.around(passage, at));
        boolean starts = before != null && before.left() == Fence.LINE;
        boolean belongs = ends == 1 ? starts && piece.right() == Fence.LINE : joined || dash && starts;
        return belongs && is(before, Kind.LABEL);
    }

    /** Between a label and its value there may be the number of the level. */
    private @Nullable Piece skipNumber(@Nullable Piece other) {
        if (other == null || other.left() != Fence.COLON || other.to() - other.from() > LONGEST_NUMBER) {
            return other;
        }
        return Character.isDigit(passage.charAt(other.to() - 1)) ? other.previous(passage) : other;
    }

    /** Tells whether the piece to the left calls what follows a title. */
    boolean hasSubject() {
        return piece.left() == Fence.COLON && is(piece.previous(passage), Kind.SUBJECT);
    }

    /** A label may have a word or two before it, such as what it is the class of. */
    private boolean is(@Nullable Piece before, Kind kind) {
        if (before == null) {
            return false;
        }
        String folded = Phrases.folded(passage.slice(before.from(), before.to()));
        int at = 0;
        for (int word = 0; word < WORDS_OF_LABEL && at < folded.length(); word++) {
            Phrases.Hit hit = Phrases.shipped().longest(folded, at);
            if (hit.is(kind) && hit.end() == folded.length()) {
                return true;
            }
            int space = folded.indexOf(' ', at);
            at = space < 0 ? folded.length() : space + 1;
        }
        return false;
    }

    /** Counts the levels that are listed beside the piece, and above and below; one that is no secret counts twice. */
    int levels() {
        int levels = 0;
        Piece left = piece;
        Piece right = piece;
        int above = lines.start(piece.from());
        int below = lines.end(piece.to()) + 1;
        for (int i = 0; i < 2; i++) {
            left = left == null ? null : left.previous(passage);
            right = right == null ? null : right.next(passage);
            above = above <= 0 ? -1 : lines.start(above - 1);
            levels += level(left) + level(right) + levelOfLine(above) + levelOfLine(below);
            below = lines.end(below) + 1;
        }
        return levels;
    }

    private int level(@Nullable Piece other) {
        if (other == null) {
            return 0;
        }
        String folded = Phrases.folded(passage.slice(other.from(), other.to()));
        Phrases.Hit hit = Phrases.shipped().longest(folded, 0);
        if (hit.end() != folded.length() || folded.equals(Phrases.folded(passage.slice(piece.from(), piece.to())))) {
            return 0;
        }
        return hit.is(Kind.LEVEL) ? 2 : hit.isAny(Kind.WORD, Kind.WEAK) ? 1 : 0;
    }

    /** A line may begin with the number of the level. */
    private int levelOfLine(int lineStart) {
        Piece first = firstOf(lineStart);
        int level = level(first);
        return level > 0 || first == null || first.to() - first.from() > LONGEST_NUMBER
                ? level
                : level(first.next(passage));
    }

    /** The first piece of a line, behind its decoration and its number in a list. */
    private @Nullable Piece firstOf(int lineStart) {
        int at = Math.max(0, lineStart);
        int last = Math.min(passage.length(), at + LONGEST_DECORATION);
        boolean tag = false;
        while (at < last && (tag || !Character.isLetter(passage.charAt(at))) && passage.charAt(at) != '\n') {
            tag = passage.charAt(at) == '<' || tag && passage.charAt(at) != '>';
            at++;
        }
        boolean word = lineStart >= 0 && at < last && Character.isLetter(passage.charAt(at));
        return word ? Piece.around(passage, at) : null;
    }
}
