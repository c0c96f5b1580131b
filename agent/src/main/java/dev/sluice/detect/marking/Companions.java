package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import org.jspecify.annotations.Nullable;

/** What the words beside a piece say about it. */
final class Companions {
    private static final int LONGEST_GAP = 8;
    private static final int LONGEST_PHRASE = 60;

    private final Passage passage;
    private final Piece piece;
    private final Lines lines;

    Companions(Passage passage, Piece piece) {
        this.passage = passage;
        this.piece = piece;
        this.lines = new Lines(passage);
    }

    /** Tells whether what follows says something about the words, or is the value of a setting. */
    boolean isTalkedAbout() {
        Phrases.Hit hit = following();
        return hit.is(Kind.TALK) || hit.is(Kind.STATE) && !lines.hasWords(hit.end(), lines.end(hit.end()));
    }

    /** Tells whether a whole marking, or what must not be done, follows on the line or stands before the piece. */
    boolean isSupported() {
        Phrases.Hit hit = followingOnLine();
        boolean based = hit.is(Kind.BASIS) && !hit.is(Kind.FILLER);
        return based
                || hit.isAny(Kind.WHOLE, Kind.BAN, Kind.ONLY_FOR)
                || weigh(next()) == Weight.WHOLE
                || before() == Weight.WHOLE;
    }

    /** Tells whether other words of a marking stand beside it. */
    boolean isAccompanied() {
        boolean firm = piece.left().isFirm() || piece.left() == Fence.STOP;
        return isSupported() || firm && before() == Weight.WORD || weigh(next()) != Weight.NONE;
    }

    /** Tells whether it goes on a marking that begins the line. */
    boolean goesOn() {
        Piece other = piece.previous(passage);
        return other != null && other.left() == Fence.LINE && weigh(other) != Weight.NONE;
    }

    private Weight before() {
        return piece.left() == Fence.LINE ? Weight.NONE : weigh(piece.previous(passage));
    }

    private @Nullable Piece next() {
        return piece.right().isFirm() || piece.right() == Fence.STOP ? piece.next(passage) : null;
    }

    private Weight weigh(@Nullable Piece other) {
        return other == null ? Weight.NONE : Wording.of(passage, other).weight();
    }

    private Phrases.Hit followingOnLine() {
        Phrases.Hit hit = following();
        return hit.end() > lines.end(piece.to()) ? Phrases.Hit.NONE : hit;
    }

    /** The phrase that begins behind the fence to the right, its end counted from the start of the passage. */
    private Phrases.Hit following() {
        int at = piece.to();
        while (at < passage.length() && !Phrases.isWordPart(passage.charAt(at)) && at - piece.to() < LONGEST_GAP) {
            at++;
        }
        String folded = Phrases.folded(passage.slice(at, Math.min(lines.end(at), at + LONGEST_PHRASE)));
        Phrases.Hit hit = Phrases.shipped().longest(folded, 0);
        return new Phrases.Hit(at + hit.end(), hit.kinds());
    }
}
