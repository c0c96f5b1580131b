package dev.sluice.detect.address;

/** Where a street begins behind the number of its house. */
final class StreetStart {
    private static final int MAX_PLAIN_WORDS = 4;

    private final Tokens tokens;

    StreetStart(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The first word behind the number, a second number, "bis", the number of an alley, a comma. */
    int of(int number) {
        int at = number + 1;
        if (tokens.isNumber(at) && tokens.sameLine(number, at)) {
            at++;
        }
        at += isHalf(at) ? 1 : 0;
        boolean alley = tokens.is(at, Kind.PREPOSED) && tokens.isNumber(at + 1) && tokens.is(at + 2, Kind.PREPOSED);
        at += alley && tokens.sameLine(at, at + 2) ? 2 : 0;
        return tokens.isType(at, Tokens.COMMA) ? at + 1 : at;
    }

    /** A street named after somebody whose name is a common word: "17 Jan Smuts Avenue". */
    boolean isNamed(int first) {
        int last = first + 1;
        while (last < first + MAX_PLAIN_WORDS
                && (tokens.isCapital(last) || tokens.is(last, Kind.PARTICLE))
                && !tokens.is(last, Kind.STREET)) {
            last++;
        }
        return tokens.isCapital(first)
                && last > first + 1
                && tokens.isCapital(last - 1)
                && tokens.isCapital(last)
                && tokens.is(last, Kind.STREET)
                && tokens.sameLine(first, last)
                && !tokens.is(first + 1, Kind.STOP | Kind.STREET);
    }

    /** France numbers a house between two others "27 bis". */
    private boolean isHalf(int at) {
        return tokens.isType(at, Tokens.WORD)
                && !tokens.isCapital(at)
                && tokens.length(at) == 3
                && (tokens.first(at) == 'b' || tokens.first(at) == 't')
                && (tokens.isType(at + 1, Tokens.COMMA) || tokens.is(at + 1, Kind.PREPOSED));
    }
}
