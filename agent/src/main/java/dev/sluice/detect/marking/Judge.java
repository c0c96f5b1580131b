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
    private final Companions beside;
    private final Neighbours neighbours;
    private final boolean start;
    private final boolean end;

    Judge(Passage passage, Piece piece, Wording wording) {
        this.piece = piece;
        this.wording = wording;
        this.letters = wording.letters();
        this.around = new Surroundings(passage, piece);
        this.beside = new Companions(passage, piece);
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
                && (!wording.isNamed() || isNamedPlausibly())
                && !isOfList()
                && !beside.isTalkedAbout();
        return enough ? place : null;
    }

    private @Nullable Place placeOfAny() {
        boolean quoted = piece.left() == Fence.QUOTE || piece.right() == Fence.QUOTE;
        if (quoted || piece.right() == Fence.EQUALS || around.isIdentifier()) {
            return null;
        }
        if (piece.left() == Fence.BRACKET && (piece.right() == Fence.BRACKET || around.isClosedBehindSigns())) {
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
            case LABEL, LINE, BRACKETS, END, BETWEEN -> true;
            case START -> piece.right() != Fence.COMMA || letters.isLarge();
            case SENTENCE -> piece.left() == Fence.STOP || beside.goesOn() || isWholeBehindComma();
        };
    }

    private boolean isWholeBehindComma() {
        return switch (letters) {
            case CAPITALS, NONE -> true;
            case LOWER -> end && piece.right() != Fence.STOP && around.isTitle();
            case TITLE -> false;
        };
    }

    private boolean isWordEnough(Place place) {
        return switch (place) {
            case LABEL, LINE, BRACKETS -> true;
            case END -> letters.isLarge() || around.isTitle() || beside.isAccompanied();
            case BETWEEN -> letters.isLarge() || beside.isAccompanied();
            case START -> opensLine();
            case SENTENCE -> isStamped() || letters.isLarge() && (around.isFooter() || beside.isSupported());
        };
    }

    private boolean opensLine() {
        boolean large = letters.isLarge();
        return switch (piece.right()) {
            case STOP -> large && (isCalledOut() || around.isTitle() || beside.isAccompanied());
            case BRACKET -> large && around.hasOtherLines();
            case COMMA -> isStamped() || large && beside.isSupported();
            case BREAK -> isTitled() || beside.isAccompanied();
            case LINE, COLON, EQUALS, QUOTE, GAP, GLUE, INSIDE -> large;
        };
    }

    private boolean isTitled() {
        return switch (letters) {
            case CAPITALS, NONE -> true;
            case TITLE -> around.hasOtherLines() || around.isTitleBehind();
            case LOWER -> false;
        };
    }

    private boolean isStamped() {
        return letters == LetterCase.CAPITALS;
    }

    private boolean isCalledOut() {
        return isStamped() || neighbours.hasSubject() || around.isCalledOut();
    }

    private boolean isWeakEnough(Place place) {
        if (letters == LetterCase.NONE) {
            return isUncasedEnough(place) || beside.isSupported();
        }
        boolean large = letters.isLarge();
        boolean firm = piece.left().isFirm() && piece.right().isFirm();
        boolean called = large && start && around.isCalledOut();
        boolean stamped = isStamped() && around.hasOtherLines() && !(end && around.runsOn());
        return called || stamped || (large || firm) && beside.isSupported() || large && isHeading(place);
    }

    private boolean isUncasedEnough(Place place) {
        return switch (place) {
            case LINE -> around.hasOtherLines();
            case BRACKETS -> start || end;
            case START -> piece.right() == Fence.GAP && around.isTitle();
            case LABEL, END, BETWEEN, SENTENCE -> false;
        };
    }

    /** Tells whether it heads the text: alone in brackets, or with a title behind it. */
    private boolean isHeading(Place place) {
        if (!around.isFirstLine()) {
            return false;
        }
        return place == Place.BRACKETS && start && end && around.hasOtherLines()
                || place == Place.START && piece.right() == Fence.BREAK && around.isTitleBehind() && around.isTitle();
    }

    /** A company may put its name to it; without more it could be a title of anything. */
    private boolean isNamedPlausibly() {
        boolean firm = (start || piece.left().isFirm()) && (end || piece.right().isFirm());
        boolean stamped = isStamped() && wording.weight() == Weight.WHOLE;
        return firm && (stamped || around.isFooter() || beside.isSupported());
    }

    /** Tells whether it stands among other levels of secrecy, which are explained or chosen from. */
    private boolean isOfList() {
        if (wording.weight() != Weight.WHOLE && beside.isSupported()) {
            return false;
        }
        int levels = neighbours.levels();
        int least = wording.weight() == Weight.WHOLE ? FEWEST_OF_A_LIST : 1;
        return levels >= least || wording.weight() != Weight.WHOLE && around.isItem() && !isStamped();
    }
}
