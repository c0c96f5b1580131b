package dev.sluice.detect.address;

import org.jspecify.annotations.Nullable;

/** Addresses in which no number stands beside a street: "Church Lane, Lower Slaughter, GL54 2HX", "H.No. 41". */
final class Numberless {
    private static final int LONGEST_STREET = 5;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_NUMBER = 7;
    private static final int SHORTEST_CODE = 5;
    private static final int LONGEST_CODE = 9;
    private static final int INDIAN_CODE = 6;
    private static final int MOST_PARTS = 6;
    private static final float LANE = 0.1f;
    private static final float STREET = 0.2f;
    private static final float HOUSE = 0.25f;
    private static final float NAMED_HOUSE = 0.15f;

    private final Tokens tokens;
    private final Tail tail;

    Numberless(Tokens tokens, Tail tail) {
        this.tokens = tokens;
        this.tail = tail;
    }

    /** A street that is a part of its own, or null; what follows has to make an address of it. */
    @Nullable
    Claim lane(int i) {
        boolean words = i == 0 || tokens.type[i - 1] > Tokens.MIXED || tokens.isType(i - 1, Tokens.WORD);
        boolean begins = i == 0 || !tokens.sameLine(i - 1, i) || !tokens.isCapital(i - 1) && words;
        if (!begins || !tokens.isCapital(i) || tokens.is(i, Kind.STREET)) {
            return null;
        }
        int last = i + 1;
        while (last < i + LONGEST_STREET && tokens.isCapital(last) && !tokens.is(last, Kind.STREET | Kind.STOP)) {
            last++;
        }
        boolean ends = tokens.isType(last + 1, Tokens.COMMA) || !tokens.sameLine(last, last + 1);
        if (!tokens.is(last, Kind.STREET) || !tokens.isCapital(last) || !tokens.sameLine(i, last) || !ends) {
            return null;
        }
        int house = houseName(i);
        boolean numbered = house < i && tokens.isNumber(house - 1) && tokens.sameLine(house - 1, i);
        Claim claim = new Claim(numbered ? house - 1 : house, last, numbered ? STREET : LANE);
        tail.read(claim);
        return claim;
    }

    /** "rue de Cordier" with a town and its code on the next line, "52" above "Sodhi Chowk, Howrah 711101", or null. */
    @Nullable
    Claim coded(int i) {
        boolean begins = i == 0 || !tokens.sameLine(i - 1, i) || tokens.first(i - 1) == ':';
        int last = !begins ? -1 : tokens.isNumber(i) ? alone(i) : preposed(i);
        if (last < 0) {
            return null;
        }
        Claim claim = new Claim(i, last, STREET);
        tail.read(claim);
        int code = tokens.nextNumber[last + 1];
        boolean coded = code <= claim.to && tokens.length(code) >= SHORTEST_CODE && tokens.length(code) <= LONGEST_CODE;
        return coded ? claim : null;
    }

    /** "7-1-59, Ameerpet, Hyderabad 500016": a number and names between commas, the last with an Indian postcode; or null. */
    @Nullable
    Claim listed(int number) {
        int at = number + 1;
        int parts = 0;
        while (tokens.isType(at, Tokens.COMMA)
                && tokens.start[at] + 1 < tokens.start[at + 1 < tokens.count ? at + 1 : at]) {
            int first = at + 1;
            int last = first;
            while (last < tokens.count
                    && last - first < LONGEST_STREET
                    && tokens.sameLine(number, last)
                    && (tokens.isCapital(last) || tokens.isType(last, Tokens.MIXED))) {
                last++;
            }
            parts += last > first ? 1 : 0;
            at = last;
            if (last == first || parts > MOST_PARTS) {
                return null;
            }
        }
        int code = tokens.isType(at, Tokens.SIGN) && tokens.first(at) == '-' ? at + 1 : at;
        boolean whole = tokens.isNumber(code) && tokens.length(code) == INDIAN_CODE;
        boolean halves = tokens.isNumber(code)
                && tokens.isNumber(code + 1)
                && tokens.length(code) == INDIAN_CODE / 2
                && tokens.length(code + 1) == INDIAN_CODE / 2;
        return parts >= 2 && (whole || halves) && tokens.sameLine(number, code)
                ? new Claim(number, whole ? code : code + 1, STREET + HOUSE + LANE)
                : null;
    }

    private int alone(int number) {
        boolean ends = number + 1 < tokens.count && !tokens.sameLine(number, number + 1);
        return ends && tokens.isCapital(number + 1) && tokens.length(number) <= LONGEST_NUMBER ? number : -1;
    }

    private int preposed(int street) {
        int last = tokens.isType(street + 1, Tokens.DOT) ? street + 1 : street;
        int name = -1;
        while (last - street < LONGEST_STREET
                && tokens.sameLine(street, last + 1)
                && (tokens.isCapital(last + 1) || tokens.is(last + 1, Kind.PARTICLE))) {
            last++;
            name = tokens.isCapital(last) ? last : name;
        }
        boolean ends = last == name && (tokens.isType(last + 1, Tokens.COMMA) || !tokens.sameLine(last, last + 1));
        return tokens.is(street, Kind.PREPOSED) && ends && last + 1 < tokens.count ? last : -1;
    }

    /** "The Old Rectory, " in front of the street. */
    private int houseName(int street) {
        if (!tokens.isType(street - 1, Tokens.COMMA)) {
            return street;
        }
        int first = street - 1;
        boolean house = false;
        while (first > street - 1 - LONGEST_NAME
                && tokens.isCapital(first - 1)
                && tokens.sameLine(first - 1, street)
                && (!tokens.is(first - 1, Kind.STOP) || isStop(first - 1, 'T') || isStop(first - 1, 'O'))) {
            first--;
            house |= isStop(first, 'T') || tokens.is(first, Kind.STREET_LIKE | Kind.UNIT);
        }
        return house ? first : street;
    }

    /** "The" by its first letter, and "Old". */
    private boolean isStop(int at, char first) {
        return tokens.length(at) == 3 && tokens.first(at) == first && tokens.is(at, Kind.STOP);
    }

    /** "H.No. 41", "Plot No. 12" with the rest on the lines below, or null. */
    @Nullable
    Claim house(int number) {
        int no = tokens.beforeDot(number - 1);
        boolean whole = tokens.is(no, Kind.UNIT) && tokens.length(no) > 2 && endsInNo(no);
        int unit = whole ? no : tokens.beforeDot(no - 1);
        boolean named = !whole && tokens.is(no, Kind.NUMBER) && tokens.is(unit, Kind.UNIT) && tokens.isCapital(unit);
        if (!tokens.sameLine(unit, number) || !whole && !named || !tokens.isNumber(number)) {
            return null;
        }
        Claim claim = new Claim(unit, number, whole ? HOUSE : NAMED_HOUSE);
        tail.read(claim);
        return claim;
    }

    private boolean endsInNo(int at) {
        int end = tokens.end[at];
        return (tokens.text().charAt(end - 1) | 0x20) == 'o' && (tokens.text().charAt(end - 2) | 0x20) == 'n';
    }
}
