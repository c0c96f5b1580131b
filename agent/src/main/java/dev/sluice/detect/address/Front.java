package dev.sluice.detect.address;

/** What stands around a street and its number: a door behind, a unit, a town or "No." in front. */
final class Front {
    private static final float UNIT = 0.25f;
    private static final int LONGEST_BUILDING = 4;

    private final Tokens tokens;
    private final Doors doors;

    Front(Tokens tokens) {
        this.tokens = tokens;
        doors = new Doors(tokens);
    }

    void extend(Claim claim) {
        doors.extend(claim);
        lettered(claim);
        unitsBefore(claim);
        numberWord(claim);
        townBefore(claim);
        areaBefore(claim);
        quarterBefore(claim);
    }

    /** "Atatürk Mah. Lale Sok. No:4": the name of the quarter, which stands before its kind. */
    private void quarterBefore(Claim claim) {
        boolean quarter =
                claim.evidence > 0 && tokens.is(claim.from, Kind.STREET) && tokens.isType(claim.from, Tokens.WORD);
        boolean more = quarter && tokens.isType(claim.from + 1, Tokens.DOT) && tokens.isCapital(claim.from + 2);
        for (int words = 0;
                more && words < 2 && isName(claim.from - 1) && tokens.sameLine(claim.from - 1, claim.to);
                words++) {
            claim.from--;
        }
    }

    /** "Top 5": a flat in Austria only behind the street. */
    private boolean isTop(int at) {
        return tokens.length(at) == 3
                && tokens.first(at) == 'T'
                && tokens.text().charAt(tokens.start[at] + 1) == 'o';
    }

    private boolean isName(int at) {
        return tokens.isCapital(at) && tokens.isCased(at) && tokens.length(at) > 2 && tokens.kinds(at) == 0;
    }

    /** "Résidence Les Pins, ", "Foster House, ": the building before the rest, if the line begins with it. */
    void buildingBefore(Claim claim) {
        int comma = claim.from - 1;
        int first = comma;
        boolean building = false;
        while (first > comma - LONGEST_BUILDING - 1
                && tokens.isCapital(first - 1)
                && tokens.sameLine(first - 1, claim.from)
                && (tokens.is(first - 1, Kind.BUILDING) || !tokens.is(first - 1, Kind.STOP))) {
            first--;
            building |= tokens.is(first, Kind.BUILDING)
                    && (first == comma - 1 || first == 0 || !tokens.isCapital(first - 1));
        }
        boolean begins = first == 0 || !tokens.sameLine(first - 1, first) || tokens.first(first - 1) == ':';
        if (tokens.isType(comma, Tokens.COMMA) && building && begins && first < comma - 1) {
            claim.from = first;
        }
    }

    /** The first number of "Unit 71 12 Main Street". */
    boolean isOfUnit(int i) {
        return tokens.is(i - 1, Kind.UNIT) || tokens.isType(i - 1, Tokens.DOT) && tokens.is(i - 2, Kind.UNIT);
    }

    /** "B-204, Shanti Apartments": the block before the flat; "C/ Mayor": the street as Spain shortens it. */
    private void lettered(Claim claim) {
        int letter = claim.from - 2;
        if (claim.evidence <= 0 || !tokens.isType(letter, Tokens.WORD) || tokens.length(letter) != 1) {
            return;
        }
        if (!tokens.isType(letter + 1, Tokens.SIGN) || tokens.end[letter] != tokens.start[letter + 1]) {
            return;
        }
        boolean block = tokens.isCapital(letter)
                && tokens.first(letter + 1) == '-'
                && tokens.isNumber(claim.from)
                && tokens.end[letter + 1] == tokens.start[claim.from];
        boolean calle = (tokens.first(letter) | 0x20) == 'c' && tokens.first(letter + 1) == '/';
        if (block || calle && tokens.sameLine(letter, claim.from)) {
            claim.from = letter;
            claim.evidence += UNIT;
        }
    }

    /** "Apt 5, The Quays, ": the first token before the name of a building, if a unit stands there; else as before. */
    private int overBuilding(int comma) {
        int first = comma;
        while (first > comma - LONGEST_BUILDING && tokens.isCapital(first - 1) && tokens.sameLine(first - 1, comma)) {
            first--;
        }
        boolean building =
                tokens.isType(comma, Tokens.COMMA) && first < comma && tokens.isType(first - 1, Tokens.COMMA);
        int value = first - 2;
        boolean unit = tokens.isNumber(value)
                        && tokens.is(tokens.beforeDot(value - 1), Kind.UNIT)
                        && tokens.isCapital(tokens.beforeDot(value - 1))
                || tokens.isNumber(value) && tokens.text().charAt(tokens.end[value] - 1) == 'F';
        return building && unit ? value : comma - 1;
    }

    /** "Flat 3, 10 Downing Street". */
    void unitsBefore(Claim claim) {
        for (int units = 0; units < 3 && claim.evidence > 0; units++) {
            int at = tokens.isType(claim.from - 1, Tokens.COMMA) ? overBuilding(claim.from - 1) : claim.from - 1;
            boolean floor = tokens.isNumber(at) && tokens.text().charAt(tokens.end[at] - 1) == 'F';
            boolean letter = tokens.isCapital(at) && tokens.length(at) == 1;
            boolean value = letter || tokens.isNumber(at) || tokens.isType(at, Tokens.MIXED);
            int unit = tokens.beforeDot(at - 1);
            if (!floor && !(value && tokens.is(unit, Kind.UNIT) && !isTop(unit))) {
                return;
            }
            claim.from = floor ? at : unit;
            claim.evidence += UNIT;
        }
    }

    /** "Unit 5/18 Smith Street", "H.No. 12-4", "Door No 5": what says that the number is a house's. */
    private void numberWord(Claim claim) {
        int word = tokens.beforeDot(claim.from - 1);
        boolean no = isNo(word);
        int of = no ? tokens.beforeDot(word - 1) : word;
        boolean house = claim.evidence > 0 && tokens.isNumber(claim.from) && tokens.sameLine(word, claim.from);
        if (house && (no || tokens.is(word, Kind.NUMBER)) && tokens.isCapital(word) && !tokens.is(of, Kind.UNIT)) {
            claim.from = word;
        }
        boolean initial = no && of == word - 2 && tokens.isCapital(of) && tokens.length(of) == 1;
        boolean named = tokens.is(of, Kind.UNIT) && tokens.isCapital(of) && !isTop(of);
        if (claim.evidence > 0 && (initial || named) && tokens.sameLine(of, claim.from)) {
            claim.from = of;
            claim.evidence += UNIT;
        }
    }

    /** "1052 Budapest, Váci utca 19": postcode and town come first. */
    private void townBefore(Claim claim) {
        int town = claim.from - 2;
        if (claim.evidence <= 0 || !tokens.isType(claim.from - 1, Tokens.COMMA) || !tokens.isCapital(town)) {
            return;
        }
        int code = tokens.isCapital(town - 1) ? town - 2 : town - 1;
        boolean coded = tokens.isNumber(code) && tokens.length(code) >= 4 && tokens.length(code) <= 6;
        if (coded && tokens.sameLine(code, claim.from)) {
            claim.from = code;
            claim.evidence += UNIT;
        }
    }

    /** "г. Казань, пр. Мира, д. 45": a town that is called one comes first. */
    private void areaBefore(Claim claim) {
        int town = claim.from - 2;
        int area =
                tokens.beforeDot(tokens.isCapital(town - 1) && !tokens.is(town - 1, Kind.AREA) ? town - 2 : town - 1);
        if (claim.evidence > 0
                && tokens.isType(claim.from - 1, Tokens.COMMA)
                && tokens.isCapital(town)
                && tokens.is(area, Kind.AREA)
                && (tokens.length(area) > 1 || tokens.isType(area + 1, Tokens.DOT))
                && tokens.sameLine(area, claim.from)) {
            claim.from = area;
            claim.evidence += UNIT;
        }
    }

    private boolean isNo(int at) {
        return tokens.isCapital(at)
                && tokens.length(at) == 2
                && (tokens.text().charAt(tokens.start[at] + 1) | 0x20) == 'o'
                && (tokens.first(at) | 0x20) == 'n';
    }
}
