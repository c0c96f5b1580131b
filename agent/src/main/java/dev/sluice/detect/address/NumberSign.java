package dev.sluice.detect.address;

/** What stands between a street and its number: "nr.", "No:", "#", "д.". */
final class NumberSign {
    /** The signs for "number", and what Spanish writes after its N. */
    private static final String SIGNS = "#\u2116\u00B0\u00BA";

    private final Tokens tokens;

    NumberSign(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Skips what stands between a street and its number: a comma, "nr.", "no", a number sign. */
    int before(int from) {
        int at = from;
        if (tokens.isType(at, Tokens.SIGN) && SIGNS.indexOf(tokens.first(at)) >= 0) {
            at--;
        }
        if (tokens.first(at) == ':' && tokens.isType(at - 1, Tokens.WORD) && isNumberWord(at - 1)) {
            at--;
        }
        if (tokens.isType(at, Tokens.DOT)
                && tokens.isType(at - 1, Tokens.WORD)
                && (tokens.length(at - 1) <= 3 || tokens.is(at - 1, Kind.ENDING))) {
            at--;
        }
        if (tokens.isType(at, Tokens.WORD) && isNumberWord(at)) {
            boolean abbreviated = tokens.isType(at - 1, Tokens.DOT) && tokens.is(at - 2, Kind.STREET);
            at -= abbreviated ? 2 : 1;
        }
        return tokens.isType(at, Tokens.COMMA) ? at - 1 : at;
    }

    private boolean isNumberWord(int at) {
        char c = Character.toLowerCase(tokens.first(at));
        char second =
                tokens.length(at) == 2 ? Character.toLowerCase(tokens.text().charAt(tokens.start[at] + 1)) : 0;
        boolean dotted = tokens.length(at) == 3 && tokens.text().charAt(tokens.start[at] + 1) == '.';
        boolean house = (c == 'д' || c == 'б') && tokens.is(at, Kind.UNIT);
        return house
                || tokens.is(at, Kind.NUMBER)
                || c == 'n' && (second == 'r' || second == 'o' || tokens.length(at) == 1 || dotted);
    }
}
