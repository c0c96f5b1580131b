package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** Adds up the words of one piece, from left to right. */
final class Tally {
    private static final int MOST_NAMES = 4;
    private static final int MOST_GUESTS = 6;

    /** The kinds of all phrases seen. */
    private int seen;

    private Weight weight = Weight.NONE;
    /** Whether it says for whom it is. */
    private boolean opened;

    /** Whether any words may follow, such as for whom it is. */
    private boolean slot;

    private boolean closed;
    /** Whether somebody stands behind the words, who is then what they say something about. */
    private boolean behind;

    /** Whether it says by what it is a marking, or what must not be done without. */
    private boolean tail;

    private int names;
    private int guests;
    private boolean foreign;

    /** Adds a phrase, or a word that is none, and returns whether it says something about secrecy. */
    boolean add(Phrases.Hit hit, Passage passage, int at) {
        if (hit.kinds() == 0) {
            addOther(passage.charAt(at));
            return false;
        }
        if (hit.isAny(Kind.WHOLE, Kind.WORD, Kind.WEAK)) {
            addHead(hit);
            return true;
        }
        behind |= weight != Weight.NONE && hit.isAny(Kind.OWNER, Kind.AUDIENCE, Kind.CREW);
        boolean says = hit.isAny(
                Kind.STRENGTH, Kind.OWNER, Kind.BAN, Kind.NOT, Kind.FOR, Kind.ONLY_FOR, Kind.AUDIENCE, Kind.CREW);
        boolean helps = hit.isAny(Kind.SELF, Kind.ONLY, Kind.FILLER, Kind.TERM, Kind.FOOTER);
        boolean acts = hit.isAny(Kind.ACT, Kind.CARE);
        boolean goesOut = hit.is(Kind.OUT) && (isForbidden() || weight == Weight.WHOLE)
                || hit.is(Kind.BASIS) && weight.compareTo(Weight.WORD) >= 0;
        tail |= goesOut;
        seen |= acts && helps && !has(Kind.NOT) ? 0 : hit.kinds();
        opened |= hit.isAny(Kind.FOR, Kind.ONLY_FOR) || goesOut;
        closed |= hit.isAny(Kind.ONLY, Kind.ONLY_FOR) || goesOut;
        slot = hit.isAny(Kind.FOR, Kind.ONLY_FOR) || goesOut || slot && (tail || !hit.is(Kind.ONLY));
        if (!says && !helps && !acts && !goesOut) {
            addOther(passage.charAt(at));
        }
        return says || acts && !helps;
    }

    private void addHead(Phrases.Hit hit) {
        Weight own = hit.is(Kind.WHOLE) ? Weight.WHOLE : hit.is(Kind.WORD) ? Weight.WORD : Weight.WEAK;
        boolean stronger =
                has(Kind.STRENGTH) || has(Kind.OWNER) || has(Kind.AUDIENCE) || has(Kind.SELF) && own == Weight.WORD;
        weight = weight.and(stronger ? Weight.WHOLE : own);
        boolean closes = slot && !tail && own == Weight.WHOLE;
        closed |= closes;
        slot &= !closes;
    }

    private void addOther(char first) {
        if (Character.isDigit(first)) {
            return;
        }
        if (slot) {
            guests++;
        } else {
            names++;
            foreign |= !Character.isUpperCase(first);
        }
        foreign |= names > MOST_NAMES || guests > MOST_GUESTS;
    }

    private boolean has(Kind kind) {
        return kind.isIn(seen);
    }

    private boolean isForbidden() {
        return has(Kind.BAN) || has(Kind.NOT) && (has(Kind.ACT) || has(Kind.CARE));
    }

    /** Tells whether there are words that do not belong in a marking. */
    boolean isForeign() {
        return foreign;
    }

    /** Tells whether what follows belongs to the marking no more, but says by what or until when it is one. */
    boolean isTail() {
        return tail;
    }

    /** Tells whether words stand in it that can only be names. */
    boolean isNamed() {
        return names > 0
                && !isForSome()
                && !has(Kind.FOOTER)
                && !has(Kind.SELF)
                && !(weight == Weight.WHOLE && has(Kind.ONLY));
    }

    private boolean isForSome() {
        return closed && (has(Kind.AUDIENCE) || has(Kind.CREW) && (opened || names > 0));
    }

    Weight weight() {
        boolean openEnd = guests > 0 && !isForSome() && !tail && !(closed && weight == Weight.WHOLE);
        boolean halfBan = !has(Kind.BAN) && has(Kind.NOT) != (has(Kind.ACT) || has(Kind.CARE));
        boolean term = has(Kind.TERM) && weight != Weight.WHOLE;
        if (behind && !closed || openEnd || halfBan || term) {
            return Weight.NONE;
        }
        if (isForbidden() && (has(Kind.ACT) || has(Kind.OUT))) {
            return Weight.WHOLE;
        }
        if (isForSome()) {
            return weight.and(opened ? Weight.WORD : Weight.WEAK);
        }
        return weight == Weight.NONE && isForbidden() ? Weight.WEAK : weight;
    }
}
