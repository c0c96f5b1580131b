package dev.sluice.detect.address;

/** Reads a flat, floor, block or box: "Apt 4", "#4", "3rd floor", "3º B", "2.º Esq.". */
final class Units {
    private static final int NONE = -1;

    private final Tokens tokens;

    Units(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The last token of the unit that begins here, -1 if none does. */
    int end(int at) {
        if (tokens.isType(at, Tokens.SIGN) && tokens.first(at) == '#' && tokens.isNumber(at + 1)) {
            return at + 1;
        }
        if (isRoman(at) && tokens.first(at + 1) == '/' && tokens.isNumber(at + 2) && tokens.sameLine(at, at + 2)) {
            return at + 2;
        }
        int labelled = labelled(at);
        if (labelled >= 0) {
            return labelled;
        }
        int floor = floorEnd(at);
        if (floor >= 0) {
            boolean letter = tokens.isCapital(floor + 1) && tokens.length(floor + 1) == 1;
            boolean door = (letter || tokens.is(floor + 1, Kind.UNIT)) && tokens.sameLine(at, floor + 1);
            return door ? floor + 1 : floor;
        }
        boolean ordinal = tokens.isNumber(at) || tokens.isType(at, Tokens.MIXED);
        int word = tokens.isType(at + 1, Tokens.DOT) || tokens.isType(at + 1, Tokens.SIGN) ? at + 2 : at + 1;
        boolean named = ordinal && tokens.length(at) <= 4 && tokens.is(word, Kind.UNIT) && tokens.sameLine(at, word);
        return named ? word : NONE;
    }

    /** "Apt 4", "bl. B2"; a word that sentences use as well has to be written short, with a dot. */
    private int labelled(int at) {
        boolean everyday = tokens.is(at, Kind.PARTICLE) && !tokens.isType(at + 1, Tokens.DOT) && !tokens.isCapital(at);
        if (!tokens.is(at, Kind.UNIT | Kind.BOX) || everyday) {
            return NONE;
        }
        int value = at + 1;
        while (tokens.isType(value, Tokens.DOT) || tokens.isType(value, Tokens.SIGN) || tokens.first(value) == ':') {
            value++;
        }
        boolean letter = tokens.isType(value, Tokens.WORD) && tokens.length(value) == 1;
        boolean side = tokens.is(value, Kind.UNIT) && tokens.length(value) >= 3 && tokens.isType(value + 1, Tokens.DOT);
        boolean valued = side || tokens.isNumber(value) || tokens.isType(value, Tokens.MIXED) || letter;
        return valued && tokens.sameLine(at, value) ? value : NONE;
    }

    /** Where "3º" or "3.º" ends, as Spain and Portugal write floors, normalised to "3o"; -1 if it is none. */
    private int floorEnd(int at) {
        if (tokens.isType(at, Tokens.MIXED) && isFloorAndDoor(at)) {
            return at;
        }
        if (!tokens.isNumber(at) || tokens.length(at) > 3) {
            return NONE;
        }
        if (tokens.length(at) > 1 && isOrdinal(tokens.text().charAt(tokens.end[at] - 1))) {
            return at;
        }
        boolean dotted = tokens.isType(at + 1, Tokens.DOT)
                && tokens.isType(at + 2, Tokens.WORD)
                && tokens.length(at + 2) == 1
                && isOrdinal(tokens.first(at + 2));
        return dotted ? at + 2 : NONE;
    }

    /** "4ºA", normalised to "4oA". */
    private boolean isFloorAndDoor(int at) {
        int end = tokens.end[at];
        return tokens.length(at) >= 3
                && tokens.length(at) <= 4
                && Character.isDigit(tokens.text().charAt(end - 3))
                && isOrdinal(tokens.text().charAt(end - 2))
                && Character.isUpperCase(tokens.text().charAt(end - 1));
    }

    /** A floor in Hungary: "II/4". */
    private boolean isRoman(int at) {
        if (!tokens.isType(at, Tokens.WORD) || tokens.length(at) > 4) {
            return false;
        }
        for (int i = tokens.start[at]; i < tokens.end[at]; i++) {
            if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinal(char c) {
        return c == 'o' || c == 'a' || c == '\u00BA' || c == '\u00AA';
    }
}
