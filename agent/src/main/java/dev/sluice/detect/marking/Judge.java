package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import org.jspecify.annotations.Nullable;

/** Decides by where they stand whether words mark a paper, or are only written there. */
final class Judge {
    private static final int FEWEST_OF_A_LIST = 2;

    private final Piece piece;
    private final LetterCase letters;
    private final Wording wording;
    private final Surroundings around;
    private final Neighbours neighbours;
    private final boolean start;
    private final boolean end;

    Judge(Passage passage, Piece piece, Wording wording) {
        this.piece = piece;
        this.wording = wording;
        this.letters = wording.letters();
        this.around = new Surroundings(passage, piece);
        this.neighbours = new Neighbours(passage, piece);
        this.start = around.isStart() || neighbours.hasSubject();
        this.end = around.isEnd();
    }

    /** Returns where the marking stands; null when it is none. */
    @Nullable
    Place place() {
        if (neighbours.hasLabel()) {
            return Place.LABEL;
        }
        Place place = placeOfAny();
        boolean enough = place != null
                && isStrongEnough(place)
                && (!wording.isNamed() || isNamedPlausibly(place))
                && !isOfList()
                && !around.isTalkedAbout();
        return enough ? place : null;
    }

    private @Nullable Place placeOfAny() {
        boolean quoted = piece.left() == Fence.QUOTE || piece.right() == Fence.QUOTE;
        if (quoted || piece.right() == Fence.EQUALS || around.isIdentifier()) {
            return null;
        }
        if (piece.left() == Fence.BRACKET && piece.right() == Fence.BRACKET) {
            return Place.BRACKETS;
        }
        if (start) {
            return end ? Place.LINE : Place.START;
        }
        if (piece.left() == Fence.STOP || piece.left() == Fence.COMMA) {
            return end || piece.right() == Fence.STOP || piece.right().isFirm() ? Place.SENTENCE : null;
        }
        boolean named = piece.left() == Fence.COLON && end && letters.isLarge() && wording.weight() == Weight.WHOLE;
        if (named && around.isTitle()) {
            return Place.END;
        }
        if (!piece.left().isFirm() && piece.left() != Fence.GAP) {
            return null;
        }
        return end ? Place.END : piece.right().isFirm() ? Place.BETWEEN : null;
    }

    private boolean isStrongEnough(Place place) {
        return switch (wording.weight()) {
            case NONE -> false;
            case WHOLE -> isWholeEnough(place);
            case WORD -> isWordEnough(place);
            case WEAK -> isWeakEnough(place);
        };
    }

    private boolean isWholeEnough(Place place) {
        return switch (place) {
            case SENTENCE ->
                piece.left() == Fence.STOP
                        || letters == LetterCase.CAPITALS
                        || letters == LetterCase.NONE
                        || letters == LetterCase.LOWER && end && piece.right() != Fence.STOP && around.isTitle()
                        || around.goesOn();
            case START -> piece.right() != Fence.COMMA || letters.isLarge();
            default -> true;
        };
    }

    private boolean isWordEnough(Place place) {
        return switch (place) {
            case LABEL, LINE, BRACKETS -> true;
            case END -> letters.isLarge() || around.isTitle() || around.isAccompanied();
            case BETWEEN -> letters.isLarge() || around.isAccompanied();
            case START ->
                switch (piece.right()) {
                    case STOP -> letters.isLarge() && (isCalledOut() || around.isTitle() || around.isAccompanied());
                    case BRACKET -> letters.isLarge() && around.hasOtherLines();
                    case COMMA -> letters == LetterCase.CAPITALS || letters.isLarge() && around.isSupported();
                    case BREAK -> letters.isLarge() || around.isAccompanied();
                    default -> letters.isLarge();
                };
            case SENTENCE ->
                letters == LetterCase.CAPITALS || letters.isLarge() && (around.isFooter() || around.isSupported());
        };
    }

    private boolean isCalledOut() {
        return letters == LetterCase.CAPITALS || neighbours.hasSubject() || around.isCalledOut();
    }

    private boolean isWeakEnough(Place place) {
        if (letters == LetterCase.NONE) {
            boolean titled = place == Place.START && piece.right() == Fence.GAP && around.isTitle();
            return titled
                    || place == Place.LINE && around.hasOtherLines()
                    || place == Place.BRACKETS && (start || end)
                    || around.isSupported();
        }
        boolean called = letters.isLarge() && place == Place.LINE && around.isCalledOut();
        if (called || letters == LetterCase.CAPITALS && around.hasOtherLines() && !(end && around.runsOn())) {
            return true;
        }
        boolean firm = piece.left().isFirm() && piece.right().isFirm();
        return (letters.isLarge() || firm) && around.isSupported()
                || place == Place.START && letters.isLarge() && piece.right() == Fence.BREAK && around.isTitleBehind();
    }

    /** A company may put its name to it; without more it could be a title of anything. */
    private boolean isNamedPlausibly(Place place) {
        boolean firm = (start || piece.left().isFirm()) && (end || piece.right().isFirm());
        boolean stamped = letters == LetterCase.CAPITALS && wording.weight() == Weight.WHOLE;
        return firm && (stamped || around.isFooter() || around.isSupported());
    }

    /** Tells whether it stands among other levels of secrecy, which are explained or chosen from. */
    private boolean isOfList() {
        if (wording.weight() != Weight.WHOLE && around.isSupported()) {
            return false;
        }
        int levels = neighbours.levels();
        int least = wording.weight() == Weight.WHOLE ? FEWEST_OF_A_LIST : 1;
        return levels >= least || wording.weight() != Weight.WHOLE && around.isItem() && letters != LetterCase.CAPITALS;
    }
}
