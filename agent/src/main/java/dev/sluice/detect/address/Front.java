package dev.sluice.detect.address;

/** What stands around a street and its number: a door behind, a unit, a town or "No." in front. */
final class Front {
    private static final float UNIT = 0.25f;

    private final Tokens tokens;

    Front(Tokens tokens) {
        this.tokens = tokens;
    }

    void extend(Claim claim) {
        door(claim);
        unitBefore(claim);
        numberWord(claim);
        townBefore(claim);
        areaBefore(claim);
    }

    /** The first number of "Unit 71 12 Main Street". */
    boolean isOfUnit(int i) {
        return tokens.is(i - 1, Kind.UNIT) || tokens.isType(i - 1, Tokens.DOT) && tokens.is(i - 2, Kind.UNIT);
    }

    /** "12 B 5", "12 B": a staircase or door after the house number. */
    private void door(Claim claim) {
        int letter = claim.to + 1;
        if (tokens.isNumber(claim.to)
                && tokens.isCapital(letter)
                && tokens.length(letter) == 1
                && tokens.sameLine(claim.to, letter)) {
            boolean number = tokens.isNumber(letter + 1) && tokens.sameLine(letter, letter + 1);
            boolean ends = tokens.isType(letter + 1, Tokens.COMMA) || !tokens.sameLine(letter, letter + 1);
            claim.to = number ? letter + 1 : ends ? letter : claim.to;
        }
    }

    /** "Flat 3, 10 Downing Street". */
    private void unitBefore(Claim claim) {
        for (int units = 0; units < 3 && claim.evidence > 0; units++) {
            int at = tokens.isType(claim.from - 1, Tokens.COMMA) ? claim.from - 2 : claim.from - 1;
            boolean floor = tokens.isNumber(at) && tokens.text().charAt(tokens.end[at] - 1) == 'F';
            boolean letter = tokens.isCapital(at) && tokens.length(at) == 1;
            boolean value = letter || tokens.isNumber(at) || tokens.isType(at, Tokens.MIXED);
            int unit = tokens.beforeDot(at - 1);
            if (!floor && !(value && tokens.is(unit, Kind.UNIT))) {
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
        boolean named = tokens.is(of, Kind.UNIT) && tokens.isCapital(of);
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
