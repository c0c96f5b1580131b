package dev.sluice.detect.address;

import org.jspecify.annotations.Nullable;

/** Addresses without a street: boxes, military posts, crossings, labelled postcodes. */
final class Boxes {
    private static final float SURE = 0.6f;
    /** Needs a postcode and a town. */
    private static final float WEAK = 0.2f;

    private static final int LONGEST_NAME = 6;
    /** A box, a post and a postcode have their number near. */
    private static final int NUMBER_REACH = 6;

    private static final int CORNER_WORDS = 14;

    private final Tokens tokens;
    private final BoxLabels labels;

    Boxes(Tokens tokens) {
        this.tokens = tokens;
        labels = new BoxLabels(tokens);
    }

    /** The claim that begins here, or null. */
    @Nullable
    Claim at(int i) {
        if (!tokens.isType(i, Tokens.WORD)) {
            return null;
        }
        if (tokens.nextNumber[i] - i > NUMBER_REACH) {
            return corner(i);
        }
        Claim claim = box(i);
        claim = claim == null ? military(i) : claim;
        claim = claim == null ? labelled(i) : claim;
        claim = claim == null ? lastLine(i) : claim;
        return claim == null ? corner(i) : claim;
    }

    /** Takes in the post of the forces that may follow a box. */
    void post(Claim claim) {
        int at = tokens.isType(claim.to + 1, Tokens.COMMA) ? claim.to + 2 : claim.to + 1;
        Claim post = at < tokens.count ? military(at) : null;
        if (post != null && post.from == at) {
            claim.extend(post.to, 0);
        }
    }

    /** A line of its own with a country or region and a postcode, as the last line of an address. */
    private @Nullable Claim lastLine(int i) {
        if (i > 0 && tokens.sameLine(i - 1, i)) {
            return null;
        }
        for (int last = i; last < Math.min(i + 4, tokens.count - 1); last++) {
            boolean alone = last + 2 >= tokens.count || !tokens.sameLine(last + 1, last + 2);
            boolean code = tokens.isNumber(last + 1) && tokens.length(last + 1) >= 4 && tokens.length(last + 1) <= 6;
            if (tokens.isPhrase(i, last, Kind.COUNTRY | Kind.REGION) && code && alone && tokens.sameLine(i, last + 1)) {
                return new Claim(i, last + 1, SURE);
            }
        }
        return null;
    }

    /** "PO Box 12", "Postfach 10 12 44", "PSC 12, Box 34", "Unit 12 Box 34". */
    private @Nullable Claim box(int i) {
        int value = labels.value(i);
        boolean known = value >= 0;
        if (!known && isWord(i, "box") && tokens.isCapital(i) && tokens.isPostcode(i + 3, i + 4)) {
            value = i + 1;
        } else if (!known && tokens.is(i, Kind.UNIT) && tokens.isNumber(i + 1)) {
            int box = tokens.isType(i + 2, Tokens.COMMA) ? i + 3 : i + 2;
            value = isWord(box, "box") ? box + 1 : -1;
        } else if (!known && (isWord(i, "rr") || isWord(i, "hc")) && tokens.isNumber(i + 1)) {
            value = isWord(i + 2, "box") ? i + 3 : i + 1;
        }
        boolean number = tokens.isNumber(value) || tokens.isType(value, Tokens.MIXED) && isDigit(tokens.first(value));
        return number && tokens.sameLine(i, value)
                ? new Claim(i, labels.groups(value), labels.isWeak(i) ? WEAK : SURE)
                : null;
    }

    /** "USS Name, FPO AP 12345": the ship or unit, then the post and the region of the forces. */
    private @Nullable Claim military(int i) {
        if (!isWord(i, "fpo") && !isWord(i, "apo") && !isWord(i, "dpo")) {
            return null;
        }
        boolean region = isWord(i + 1, "aa") || isWord(i + 1, "ae") || isWord(i + 1, "ap");
        if (!region || !tokens.isNumber(i + 2) || tokens.length(i + 2) < 5) {
            return null;
        }
        int from = i;
        for (int k = i - 1; k >= Math.max(0, i - LONGEST_NAME); k--) {
            if (isWord(k, "uss") || isWord(k, "usns") || isWord(k, "usnv") || isWord(k, "uscgc") || isWord(k, "usnc")) {
                from = k;
            }
        }
        return new Claim(from, i + 2, SURE);
    }

    /** "ZIP code: 12345". */
    private @Nullable Claim labelled(int i) {
        if (!tokens.is(i, Kind.POSTCODE)) {
            return null;
        }
        int at = i + 1;
        while (at < i + 4
                && (isWord(at, "code")
                        || isWord(at, "is")
                        || tokens.first(at) == ':'
                        || tokens.isType(at, Tokens.SIGN))) {
            at++;
        }
        for (int last = Math.min(at + 2, tokens.count - 1); last >= at; last--) {
            boolean digits = last == at && tokens.isNumber(at) && tokens.length(at) >= 3;
            boolean goesOn = tokens.isNumber(last + 1) && tokens.start[last + 1] == tokens.end[last] + 1;
            if ((tokens.isPostcode(at, last) || digits) && !goesOn && tokens.sameLine(i, last)) {
                return new Claim(at, last, SURE);
            }
        }
        return null;
    }

    /** "the corner of 5th Avenue and Main Street". */
    private @Nullable Claim corner(int i) {
        if (!isWord(i, "corner") || !isWord(i + 1, "of")) {
            return null;
        }
        int and = -1;
        int end = i + 1;
        for (int k = i + 2; k < Math.min(i + CORNER_WORDS, tokens.count) && tokens.sameLine(i, k); k++) {
            boolean joins = isWord(k, "and") || tokens.first(k) == '&';
            boolean part = tokens.type[k] <= Tokens.MIXED && (!tokens.is(k, Kind.STOP) || tokens.is(k, Kind.STREET))
                    || tokens.type[k] == Tokens.SIGN;
            if (joins && and < 0) {
                and = k;
            } else if (part) {
                end = k;
            } else if (tokens.type[k] != Tokens.DOT || tokens.length(k - 1) > 3) {
                break;
            }
        }
        return and > i + 2 && end > and ? new Claim(isWord(i - 1, "the") ? i - 1 : i, end, SURE) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isWord(int i, String word) {
        return labels.isWord(i, word);
    }
}
