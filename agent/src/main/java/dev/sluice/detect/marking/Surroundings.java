package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** How the line of a piece looks, and whether there are other lines. */
final class Surroundings {
    private static final int LONGEST_TITLE = 90;

    private final Passage passage;
    private final Piece piece;
    private final Lines lines;

    Surroundings(Passage passage, Piece piece) {
        this.passage = passage;
        this.piece = piece;
        this.lines = new Lines(passage);
    }

    /** Tells whether only signs stand before the piece on its line. */
    boolean isStart() {
        return lines.wordBefore(piece.from()) < 0;
    }

    /** Tells whether only signs stand behind it. */
    boolean isEnd() {
        return lines.wordBehind(piece.to()) < 0;
    }

    /** Tells whether it is an identifier, or the value of a setting. */
    boolean isIdentifier() {
        for (int i = piece.from(); i < piece.to(); i++) {
            if (passage.charAt(i) == '_') {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the passage holds more than this line. */
    boolean hasOtherLines() {
        return isFollowed() || !isFirstLine();
    }

    private boolean isFollowed() {
        int end = lines.end(piece.to());
        return lines.hasWords(end, end + Lines.FAR);
    }

    /** Tells whether the line is written as a title is: short, with a large letter first, and more below it. */
    boolean isTitle() {
        int from = lines.start(piece.from());
        int to = lines.end(piece.to());
        int first = from;
        while (first < to && !Phrases.isWordPart(passage.charAt(first))) {
            first++;
        }
        return to - from <= LONGEST_TITLE && !Character.isLowerCase(passage.charAt(first)) && isFollowed();
    }

    /** Tells whether an exclamation mark follows, and other lines. */
    boolean isCalledOut() {
        return piece.to() < passage.length() && passage.charAt(piece.to()) == '!' && hasOtherLines();
    }

    /** Tells whether a bracket is closed behind exclamation marks. */
    boolean isClosedBehindSigns() {
        int at = piece.to();
        while (at < passage.length() && passage.charAt(at) == '!') {
            at++;
        }
        return at > piece.to() && Fence.of(passage, at) == Fence.BRACKET;
    }

    /** Tells whether the line goes on behind a dash or bar with a large letter, as titles do. */
    boolean isTitleBehind() {
        int word = lines.wordBehind(piece.to());
        return word >= 0 && Character.isUpperCase(passage.charAt(word));
    }

    /** Tells whether nothing stands above the line. */
    boolean isFirstLine() {
        int start = lines.start(piece.from());
        return !lines.hasWords(start - Lines.FAR, start);
    }

    /** Tells whether the line below goes on as the middle of a sentence. */
    boolean runsOn() {
        int at = lines.end(piece.to());
        while (at < passage.length() && passage.charAt(at) <= ' ') {
            at++;
        }
        return at < passage.length() && Character.isLowerCase(passage.charAt(at));
    }

    /** Tells whether the line begins with the sign of an item of a list, and nothing closes it. */
    boolean isItem() {
        int at = lines.start(piece.from());
        while (at < piece.from() && passage.charAt(at) == ' ') {
            at++;
        }
        boolean sign = "-*+\u2022\u00b7".indexOf(passage.charAt(at)) >= 0 || Character.isDigit(passage.charAt(at));
        return sign && piece.left() != Fence.LINE && piece.right() != Fence.BREAK;
    }

    /** Tells whether the line is a header or a footer. */
    boolean isFooter() {
        String folded = Phrases.folded(passage.slice(lines.start(piece.from()), lines.end(piece.to())));
        if (folded.indexOf('\u00a9') >= 0) {
            return true;
        }
        for (int at = 0; at < folded.length(); at++) {
            boolean begins = at == 0 || !Phrases.isWordPart(folded.charAt(at - 1));
            if (begins && Phrases.shipped().longest(folded, at).is(Kind.FOOTER)) {
                return true;
            }
        }
        return false;
    }
}
