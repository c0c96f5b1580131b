package dev.sluice.detect.address;

/** What belongs to a street behind its kind: a direction, a second kind, a number. */
final class StreetEnd {
    private static final int SHORTEST_PLACE = 5;
    private static final int LONGEST_PLACE = 6;

    private final Tokens tokens;

    StreetEnd(Tokens tokens) {
        this.tokens = tokens;
    }

    int withDirection(int street) {
        int at = street + 1;
        if (tokens.isType(at, Tokens.DOT)) {
            at++;
        }
        if (tokens.sameLine(street, at) && tokens.is(at, Kind.DIRECTION) && tokens.isCapital(at)) {
            return at;
        }
        boolean more = tokens.sameLine(street, street + 1)
                && tokens.is(street + 1, Kind.STREET | Kind.STREET_LIKE)
                && tokens.isCapital(street + 1);
        return more ? street + 1 : street;
    }

    /** "place Bellecour", "passage du Caire": where the name ends of what is an everyday word elsewhere; -1 if it is none. */
    int place(int kind) {
        boolean may = tokens.is(kind, Kind.PREPOSED)
                && tokens.is(kind, Kind.STOP)
                && !tokens.isCapital(kind)
                && tokens.length(kind) >= SHORTEST_PLACE;
        int at = kind + 1;
        while (may
                && at < kind + LONGEST_PLACE
                && tokens.sameLine(kind, at)
                && (tokens.isCapital(at) || tokens.is(at, Kind.PARTICLE))) {
            at++;
        }
        return may && tokens.isCapital(at - 1) && at - 1 > kind ? at - 1 : -1;
    }

    /** A number right after the street belongs to it. */
    int withNumber(int end) {
        int next = tokens.behindDot(end + 1);
        return tokens.isNumber(next) && tokens.sameLine(end, next) && tokens.length(next) <= 6 ? next : end;
    }
}
