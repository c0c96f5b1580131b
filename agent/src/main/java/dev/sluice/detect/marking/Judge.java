package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;
import org.jspecify.annotations.Nullable;

/** Decides by where they stand whether words mark a paper, or are only written there. */
final class Judge {
    private final Piece piece;
    private final Wording wording;
    private final Surroundings around;
    private final boolean start;
    private final boolean end;

    Judge(Passage passage, Piece piece, Wording wording) {
        this.piece = piece;
        this.wording = wording;
        this.around = new Surroundings(passage, piece);
        this.start = around.isStart();
        this.end = around.isEnd();
    }

    /** Returns where the marking stands; null when it is none. */
    @Nullable
    Place place() {
        if (around.isLabelled()) {
            return Place.LABEL;
        }
        Place place = placeOfAny();
        if (place == null || !isStrongEnough(place) || around.isTalkedAbout()) {
            return null;
        }
        return wording.isNamed() && !(isFirm() && around.isFooter()) ? null : place;
    }

    private boolean isFirm() {
        return (start || piece.left().isFirm()) && (end || piece.right().isFirm());
    }

    private @Nullable Place placeOfAny() {
        if (piece.left() == Fence.QUOTE || piece.right() == Fence.QUOTE || piece.right() == Fence.EQUALS) {
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
        if (!piece.left().isFirm() && piece.left() != Fence.GAP) {
            return null;
        }
        return end ? Place.END : piece.right().isFirm() ? Place.BETWEEN : null;
    }

    private boolean isStrongEnough(Place place) {
        return switch (wording.weight()) {
            case NONE -> false;
            case WHOLE -> isWholeEnough(place);
            case WORD -> isWordEnough(place) && isNoneOfAList();
            case WEAK -> isWeakEnough(place) && isNoneOfAList();
        };
    }

    private boolean isWholeEnough(Place place) {
        boolean small = wording.letters() == LetterCase.LOWER;
        return switch (place) {
            case SENTENCE -> !small || piece.left() == Fence.STOP;
            case START -> piece.right() != Fence.COMMA || !small;
            default -> true;
        };
    }

    private boolean isWordEnough(Place place) {
        LetterCase letters = wording.letters();
        return switch (place) {
            case LABEL, LINE, BRACKETS -> true;
            case END, BETWEEN -> letters.isLarge();
            case START ->
                switch (piece.right()) {
                    case STOP, COMMA -> letters == LetterCase.CAPITALS || letters.isLarge() && around.isSupported();
                    default -> letters.isLarge();
                };
            case SENTENCE ->
                letters == LetterCase.CAPITALS || letters.isLarge() && (around.isFooter() || around.isSupported());
        };
    }

    private boolean isWeakEnough(Place place) {
        LetterCase letters = wording.letters();
        if (letters == LetterCase.NONE) {
            return place == Place.LINE && around.hasOtherLines()
                    || place == Place.BRACKETS && (start || end)
                    || around.isSupported();
        }
        boolean stamped = letters == LetterCase.CAPITALS && around.hasOtherLines();
        return stamped || letters.isLarge() && around.isSupported();
    }

    private boolean isNoneOfAList() {
        boolean item = around.isItem() && wording.letters() != LetterCase.CAPITALS;
        return around.isSupported() || !item && !around.isOfList();
    }
}
