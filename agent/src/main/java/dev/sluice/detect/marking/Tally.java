package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** Adds up the words of one piece, from left to right. */
final class Tally {
    private static final int MOST_NAMES = 4;

    private Weight weight = Weight.NONE;
    private boolean strength;
    private boolean ban;
    private boolean term;
    private boolean footer;
    /** Whether it was said that it is for somebody, and for nobody else. */
    private boolean opened;

    private boolean closed;
    private boolean few;
    private boolean many;
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
        strength |= hit.is(Kind.STRENGTH) || weight == Weight.NONE && hit.is(Kind.AUDIENCE);
        ban |= hit.is(Kind.BAN);
        few |= hit.is(Kind.AUDIENCE);
        many |= hit.is(Kind.CREW);
        opened |= hit.isAny(Kind.FOR, Kind.ONLY_FOR);
        closed |= hit.isAny(Kind.ONLY, Kind.ONLY_FOR);
        term |= hit.is(Kind.TERM);
        footer |= hit.is(Kind.FOOTER);
        boolean helps = hit.isAny(Kind.AUDIENCE, Kind.CREW, Kind.ONLY, Kind.FILLER, Kind.TERM, Kind.FOOTER);
        boolean says = hit.isAny(Kind.STRENGTH, Kind.BAN, Kind.FOR, Kind.ONLY_FOR, Kind.AUDIENCE, Kind.CREW);
        foreign |= !helps && !says;
        return says;
    }

    private void addHead(Phrases.Hit hit) {
        Weight own = hit.is(Kind.WHOLE) ? Weight.WHOLE : hit.is(Kind.WORD) ? Weight.WORD : Weight.WEAK;
        weight = weight.and(strength ? Weight.WHOLE : own);
        closed |= opened && own == Weight.WHOLE;
    }

    private void addOther(char first) {
        if (Character.isDigit(first)) {
            return;
        }
        if (opened) {
            guests++;
        } else {
            names++;
            foreign |= !Character.isUpperCase(first);
        }
        foreign |= names + guests > MOST_NAMES;
    }

    /** Tells whether there are words that do not belong in a marking. */
    boolean isForeign() {
        return foreign;
    }

    boolean isNamed() {
        return names > 0 && !(closed && (many || few)) && !footer;
    }

    Weight weight() {
        boolean forSome = closed && (few || many && (opened || names > 0));
        if (guests > 0 && !(closed && (forSome || weight == Weight.WHOLE)) || term && weight != Weight.WHOLE) {
            return Weight.NONE;
        }
        if (forSome) {
            return weight == Weight.NONE ? Weight.WORD : Weight.WHOLE;
        }
        return weight == Weight.NONE && ban ? Weight.WEAK : weight;
    }
}
