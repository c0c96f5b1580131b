package dev.sluice.detect.address;

/** Names of towns in what follows a street, with their districts. */
final class Towns {
    private static final int MAX_TOWN_WORDS = 5;
    private static final int LONGEST_ABBREVIATION = 3;
    private static final String ENDS = ",;)]\"|";

    private final Tokens tokens;
    private boolean lowerCase;

    Towns(Tokens tokens) {
        this.tokens = tokens;
    }

    void lowerCase(boolean yes) {
        lowerCase = yes;
    }

    int closing(int open) {
        for (int at = open + 1; at < Math.min(open + 4, tokens.count); at++) {
            if (tokens.first(at) == ')') {
                return at;
            }
        }
        return open - 1;
    }

    boolean endsPart(int at) {
        boolean stop = tokens.isType(at, Tokens.DOT) && tokens.length(at - 1) > LONGEST_ABBREVIATION;
        return at >= tokens.count || stop || !tokens.sameLine(at - 1, at) || ENDS.indexOf(tokens.first(at)) >= 0;
    }

    /** "Dublin 2", "København N". */
    private boolean isDistrict(int i) {
        boolean number = tokens.isNumber(i) && tokens.length(i) <= 2;
        return (number || tokens.isCapital(i) && tokens.length(i) == 1) && endsPart(i + 1);
    }

    private boolean hasValue(int i) {
        return tokens.isNumber(i + 1) || tokens.isType(i + 1, Tokens.DOT) && tokens.isNumber(i + 2);
    }

    /** Last word of a town's name that begins here, or less than {@code at} if none does. */
    int end(int at) {
        int end = at - 1;
        for (int i = at; i < Math.min(at + MAX_TOWN_WORDS, tokens.count) && tokens.line[i] == tokens.line[at]; i++) {
            boolean word = tokens.type[i] == Tokens.WORD;
            boolean dash = tokens.type[i] == Tokens.SIGN && tokens.first(i) != '#';
            boolean dot = tokens.type[i] == Tokens.DOT
                    && (tokens.length(i - 1) <= 3
                            || tokens.is(i - 1, Kind.STREET | Kind.AREA) && tokens.isCapital(i + 1));
            boolean initial = i == at
                    && tokens.isCapital(i)
                    && tokens.length(i) == 1
                    && tokens.isType(i + 1, Tokens.DOT)
                    && tokens.isCapital(i + 2);
            boolean inside = i > at && tokens.is(i - 1, Kind.PARTICLE) && tokens.isCapital(i) && endsPart(i + 1);
            boolean other = tokens.is(i, Kind.STOP) && !tokens.is(i, Kind.STREET) && !inside
                    || tokens.is(i, Kind.UNIT | Kind.BOX) && hasValue(i);
            boolean named = word && (tokens.isCapital(i) || lowerCase) && !other;
            boolean small = word && tokens.is(i, Kind.PARTICLE);
            boolean district = i > at && isDistrict(i);
            if (named && tokens.length(i) > 1 || district) {
                end = i;
            } else if (i > at && tokens.first(i) == '(' && closing(i) > i) {
                return closing(i);
            } else if (!(initial || i > at && (small || dash || dot))) {
                break;
            }
        }
        return end;
    }
}
