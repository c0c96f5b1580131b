package dev.sluice.detect.address;

/** What belongs to a street behind its kind: a direction, a second kind, a number. */
final class StreetEnd {
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

    /** A number right after the street belongs to it. */
    int withNumber(int end) {
        int next = tokens.behindDot(end + 1);
        return tokens.isNumber(next) && tokens.sameLine(end, next) && tokens.length(next) <= 6 ? next : end;
    }
}
