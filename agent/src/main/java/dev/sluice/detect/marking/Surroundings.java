package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import org.jspecify.annotations.Nullable;

/** What stands beside a piece: on its line, and on the lines above and below. */
final class Surroundings {
    private static final int FAR = 400;
    private static final int LONGEST_LABEL_GAP = 8;

    private final Passage passage;
    private final Piece piece;

    Surroundings(Passage passage, Piece piece) {
        this.passage = passage;
        this.piece = piece;
    }

    /** Tells whether only signs stand before the piece on its line, or what calls the rest a title. */
    boolean isStart() {
        int at = piece.from() - 1;
        while (at >= 0 && !Phrases.isWordPart(passage.charAt(at)) && passage.charAt(at) != '\n') {
            at--;
        }
        return at < 0 || passage.charAt(at) == '\n' || piece.left() == Fence.COLON && isBehind(Kind.SUBJECT);
    }

    boolean isEnd() {
        int at = piece.to();
        while (at < passage.length() && !Phrases.isWordPart(passage.charAt(at)) && passage.charAt(at) != '\n') {
            at++;
        }
        return at == passage.length() || passage.charAt(at) == '\n';
    }

    /** Tells whether the passage holds more than this line. */
    boolean hasOtherLines() {
        return hasWords(lineEnd(piece.to()), 1) || hasWords(lineStart(piece.from()) - 1, -1);
    }

    private boolean hasWords(int from, int step) {
        for (int i = from; i >= 0 && i < passage.length() && Math.abs(i - from) < FAR; i += step) {
            if (Phrases.isWordPart(passage.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a label stands before the piece: before a colon, an equals sign, or in the cell to the left. */
    boolean isLabelled() {
        int at = piece.from() - 1;
        boolean colon = false;
        boolean equals = false;
        boolean quoted = false;
        int lines = 0;
        while (at >= 0 && !Phrases.isWordPart(passage.charAt(at)) && piece.from() - at <= LONGEST_LABEL_GAP) {
            char c = passage.charAt(at--);
            colon |= c == ':' || c == '\uff1a' || c == '|';
            equals |= c == '=';
            quoted |= c == '"' || c == '\'' || c == '`';
            lines += c == '\n' ? 1 : 0;
        }
        boolean joined = colon || equals && !quoted || lines == 1 && piece.right() == Fence.LINE;
        return at >= 0 && joined && lines <= 1 && isLabel(Piece.around(passage, at), Kind.LABEL, lines == 1);
    }

    private boolean isBehind(Kind kind) {
        return isLabel(piece.previous(passage), kind, false);
    }

    /** A label may have a word or two before it, such as what it is the class of. */
    private boolean isLabel(@Nullable Piece before, Kind kind, boolean wholeLine) {
        if (before == null || wholeLine && before.left() != Fence.LINE) {
            return false;
        }
        String folded = Phrases.folded(passage.slice(before.from(), before.to()));
        int word = 0;
        for (int at = 0; at < folded.length() && word < 3; word++) {
            Phrases.Hit hit = Phrases.shipped().longest(folded, at);
            if (hit.is(kind) && hit.end() == folded.length()) {
                return true;
            }
            int space = folded.indexOf(' ', at);
            at = space < 0 ? folded.length() : space + 1;
        }
        return false;
    }

    /** Tells whether the piece is one of several levels that are listed, beside each other or one below the other. */
    boolean isOfList() {
        int beside = 0;
        Piece left = piece;
        Piece right = piece;
        for (int i = 0; i < 2; i++) {
            left = left == null ? null : left.previous(passage);
            right = right == null ? null : right.next(passage);
            beside += levels(left) + levels(right);
        }
        if (beside > 1) {
            return true;
        }
        int start = lineStart(piece.from());
        int end = lineEnd(piece.to());
        return levels(firstOf(above(start))) > 0 || levels(firstOf(end + 1)) > 0;
    }

    /** One for a word that is a level, two when it is no secret. */
    private int levels(@Nullable Piece other) {
        if (other == null || other.to() - other.from() > FAR) {
            return 0;
        }
        String folded = Phrases.folded(passage.slice(other.from(), other.to()));
        Phrases.Hit hit = Phrases.shipped().longest(folded, 0);
        if (hit.end() != folded.length() || folded.equals(Phrases.folded(passage.slice(piece.from(), piece.to())))) {
            return 0;
        }
        return hit.is(Kind.LEVEL) ? 2 : hit.isAny(Kind.WORD, Kind.WEAK) ? 1 : 0;
    }

    /** Tells whether what follows says something about the words, or is the value of a setting. */
    boolean isTalkedAbout() {
        Phrases.Hit hit = following();
        if (hit.is(Kind.TALK)) {
            return true;
        }
        int end = lineEnd(piece.to());
        return hit.is(Kind.STATE) && !hasWordsBetween(hit.end(), end);
    }

    /** Tells whether words of a marking follow on the line, or stand before the piece. */
    boolean isSupported() {
        Phrases.Hit hit = piece.right() == Fence.LINE ? Phrases.Hit.NONE : following();
        boolean firm = piece.right().isFirm() || piece.right() == Fence.STOP;
        if (hit.isAny(Kind.WHOLE, Kind.BAN, Kind.ONLY_FOR) || firm && hit.is(Kind.WORD)) {
            return true;
        }
        Piece before = piece.left() == Fence.LINE ? null : piece.previous(passage);
        return before != null && Wording.of(passage, before).weight().compareTo(Weight.WORD) >= 0;
    }

    /** The phrase that begins behind the fence to the right, where it ends being counted from the start of the passage. */
    private Phrases.Hit following() {
        int at = piece.to();
        while (at < passage.length()
                && !Phrases.isWordPart(passage.charAt(at))
                && at - piece.to() < LONGEST_LABEL_GAP) {
            at++;
        }
        String folded = Phrases.folded(passage.slice(at, Math.min(lineEnd(at), at + 60)));
        Phrases.Hit hit = Phrases.shipped().longest(folded, 0);
        return new Phrases.Hit(at + hit.end(), hit.kinds());
    }

    private boolean hasWordsBetween(int from, int to) {
        for (int i = from; i < Math.min(to, from + FAR); i++) {
            if (Phrases.isWordPart(passage.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the line begins with the sign of an item of a list. */
    boolean isItem() {
        int at = lineStart(piece.from());
        while (at < piece.from() && passage.charAt(at) == ' ') {
            at++;
        }
        boolean sign = "-*+\u2022\u00b7".indexOf(passage.charAt(at)) >= 0 || Character.isDigit(passage.charAt(at));
        return sign && piece.left() != Fence.LINE && piece.right() != Fence.BREAK;
    }

    /** Tells whether the line is a header or a footer. */
    boolean isFooter() {
        int from = Math.max(lineStart(piece.from()), piece.from() - FAR);
        int to = Math.min(lineEnd(piece.to()), piece.to() + FAR);
        String folded = Phrases.folded(passage.slice(from, to));
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

    private @Nullable Piece firstOf(int lineStart) {
        int at = lineStart;
        while (at >= 0 && at < passage.length() && !Phrases.isWordPart(passage.charAt(at)) && at - lineStart < 40) {
            at++;
        }
        boolean word = at >= 0 && at < passage.length() && Phrases.isWordPart(passage.charAt(at));
        return word ? Piece.around(passage, at) : null;
    }

    private int above(int lineStart) {
        return lineStart == 0 ? -1 : lineStart(lineStart - 1);
    }

    private int lineStart(int at) {
        int from = at;
        while (from > 0 && at - from < FAR && passage.charAt(from - 1) != '\n') {
            from--;
        }
        return from;
    }

    private int lineEnd(int at) {
        int to = at;
        while (to < passage.length() && to - at < FAR && passage.charAt(to) != '\n') {
            to++;
        }
        return to;
    }
}
