package dev.sluice.detect.address;

/** Reads a street around a house number: "12 Main Street", "rue Monge 12", "Hauptstraße 12". */
final class Streets {
    private static final int MAX_WORDS = 7;
    private static final int MAX_PLAIN_WORDS = 4;
    private static final int ABBREVIATION = 5;
    private static final int LONGEST_BEFORE = 3;
    private static final float KNOWN = 0.5f;
    private static final float ENDING = 0.4f;
    private static final float LIKE = 0.3f;
    private static final float PLAIN = 0.2f;
    private static final float PLAIN_LOWER = 0.1f;

    private final Tokens tokens;
    private final NumberSign sign;
    private final StreetStart start;
    private final StreetEnd end;
    private final DatedStreets days;
    private boolean lowerCase;

    Streets(Tokens tokens) {
        this.tokens = tokens;
        sign = new NumberSign(tokens);
        start = new StreetStart(tokens);
        end = new StreetEnd(tokens);
        days = new DatedStreets(tokens);
    }

    /** Whether the text is written without capitals, so that small letters do not speak against a name. */
    void lowerCase(boolean yes) {
        lowerCase = yes;
    }

    /** The street that follows a house number, or a claim without evidence. */
    Claim after(int number) {
        int first = start.of(number);
        boolean comma = tokens.isType(first - 1, Tokens.COMMA);
        int at = first;
        int last = first - 1;
        int street = -1;
        float best = 0;
        int dated = days.end(first);
        if (dated >= 0) {
            return new Claim(number, dated, KNOWN);
        }
        int place = end.place(first);
        if (place >= 0) {
            return new Claim(number, place, LIKE);
        }
        if (tokens.is(first, Kind.STOP)
                && !(tokens.is(first, Kind.STREET) && tokens.isCapital(first))
                && !start.isNamed(first)) {
            return new Claim(number, number, 0);
        }
        while (at < first + MAX_WORDS
                && tokens.sameLine(number, at)
                && (mayName(at) || at == first && start.isNamed(at))) {
            if (tokens.type[at] != Tokens.DOT) {
                float worth = at == first && !tokens.is(at, Kind.PREPOSED | Kind.STREET) ? endingOnly(at) : worth(at);
                if (worth >= best && worth > 0) {
                    best = worth;
                    street = at;
                }
                last = at;
            }
            at++;
        }
        if (last < first) {
            return new Claim(number, number, 0);
        }
        boolean small = !lowerCase && !tokens.isCapital(first) && !tokens.is(first, Kind.PREPOSED | Kind.ENDING);
        if (comma && (best < LIKE || small && !tokens.isType(first, Tokens.MIXED))) {
            return new Claim(number, number, 0);
        }
        if (best == 0) {
            return plain(number, first, last);
        }
        boolean preposed = tokens.is(street, Kind.PREPOSED) && street < last && !tokens.isCapital(street - 1);
        int stop = preposed ? last : end.withDirection(street);
        if (street == first && stop == first && best != ENDING) {
            return plain(number, first, last);
        }
        return new Claim(number, end.withNumber(stop), best);
    }

    private Claim plain(int number, int first, int last) {
        int stop = Math.min(last, first + MAX_PLAIN_WORDS - 1);
        while (stop > first && !tokens.isCapital(stop)) {
            stop--;
        }
        boolean capital = tokens.isCapital(first) && tokens.isCased(first);
        boolean named = lowerCase ? tokens.length(first) > 2 : capital && tokens.length(first) > 1;
        float worth = lowerCase ? PLAIN_LOWER : PLAIN;
        return new Claim(number, named ? end.withNumber(stop) : number, named ? worth : 0);
    }

    /** The street that precedes a house number, or a claim without evidence. */
    Claim before(int number) {
        int at = sign.before(number - 1);
        int near = at;
        if (at < number - 1 && tokens.isNumber(at) && isStreet(at - 1) && tokens.sameLine(at - 1, number)) {
            return new Claim(at - 1, number, KNOWN);
        }
        int dated = days.begin(at);
        if (dated >= 0 && tokens.sameLine(dated, number)) {
            return new Claim(dated, number, KNOWN);
        }
        int stop = Math.max(-1, at - MAX_WORDS);
        int first = at + 1;
        int preposed = -1;
        while (at > stop && tokens.sameLine(at, number) && (mayName(at) || isInside(at, near))) {
            if (tokens.is(at, Kind.PREPOSED)) {
                preposed = at;
            }
            first = tokens.isCapital(at) || tokens.is(at, Kind.STREET) || lowerCase ? at : first;
            at--;
        }
        if (first > near) {
            return new Claim(number, number, 0);
        }
        if (preposed >= 0 && preposed < near) {
            return new Claim(preposed, number, KNOWN);
        }
        float worth = worth(near);
        if (worth == KNOWN && first == near && !tokens.is(near, Kind.ENDING)) {
            worth = 0;
        }
        if (worth > 0) {
            return new Claim(lowerCase ? near : within(first, near, LONGEST_BEFORE), number, worth);
        }
        boolean named = tokens.isCapital(near)
                && tokens.isCased(near)
                && tokens.length(near) > 2
                && !tokens.is(near, Kind.UNIT | Kind.STOP)
                && !isCell(number);
        return new Claim(within(first, near, LONGEST_BEFORE - 1), number, named ? PLAIN : 0);
    }

    /** The first of so many words before the last, those of them that end in a dot counted once. */
    private int within(int first, int near, int words) {
        int at = near;
        for (int left = words; left > 0 && at > first; left--) {
            at = tokens.beforeDot(at - 1);
        }
        return Math.max(at, first);
    }

    /** "Calle 13 No. 373": the street itself has a number. */
    private boolean isStreet(int at) {
        return tokens.is(at, Kind.PREPOSED) && tokens.isCapital(at) && !tokens.is(at, Kind.STOP);
    }

    /** A number right after a comma, without a space, as in a table of comma-separated values. */
    private boolean isCell(int number) {
        return tokens.isType(number - 1, Tokens.COMMA) && tokens.end[number - 1] == tokens.start[number];
    }

    /** A small word between a capital and a kind of street: "Árpád fejedelem útja". */
    private boolean isInside(int at, int near) {
        return at == near - 1
                && tokens.is(near, Kind.STREET)
                && tokens.isCapital(at - 1)
                && !tokens.is(at, Kind.STOP)
                && tokens.isType(at, Tokens.WORD);
    }

    private float worth(int at) {
        if (tokens.is(at, Kind.STREET)) {
            boolean everyday = tokens.is(at, Kind.STOP) && !tokens.isCapital(at) && !isAbbreviated(at);
            boolean letter = tokens.length(at) == 1 && !tokens.is(at, Kind.PREPOSED);
            return everyday || letter && !tokens.isType(at + 1, Tokens.DOT) ? 0 : KNOWN;
        }
        return tokens.is(at, Kind.STREET_LIKE) && tokens.isCapital(at) ? LIKE : endingOnly(at);
    }

    private float endingOnly(int at) {
        return tokens.is(at, Kind.ENDING) && (lowerCase || tokens.isCapital(at)) ? ENDING : 0;
    }

    /** Whether a token can be part of a street's name. */
    private boolean mayName(int at) {
        int type = tokens.type[at];
        if (type == Tokens.DOT) {
            return at > 0 && tokens.isType(at - 1, Tokens.WORD) && tokens.length(at - 1) <= ABBREVIATION;
        }
        if (type == Tokens.MIXED) {
            return tokens.length(at) <= ABBREVIATION;
        }
        if (type == Tokens.WORD && at > 1 && isTitle(at)) {
            return true;
        }
        if (type == Tokens.WORD
                && at > 0
                && tokens.is(at - 1, Kind.PREPOSED)
                && tokens.isCapital(at - 1)
                && !tokens.is(at, Kind.STOP)) {
            return true;
        }
        if (type != Tokens.WORD
                || tokens.is(at, Kind.UNIT) && !tokens.is(at, Kind.STREET | Kind.STREET_LIKE) && !isParticle(at)) {
            return false;
        }
        if (tokens.is(at, Kind.STOP) && !tokens.is(at, Kind.PARTICLE)) {
            if (isIntroduced(at) && tokens.is(at, Kind.PREPOSED) && tokens.isCapital(at + 1)) {
                return true;
            }
            return tokens.is(at, Kind.STREET | Kind.STREET_LIKE) && (tokens.isCapital(at) || isAbbreviated(at));
        }
        return tokens.is(at, Kind.STREET | Kind.PARTICLE)
                || (lowerCase || tokens.isCapital(at) || tokens.is(at, Kind.ENDING));
    }

    /** What somebody was whom a street is called after: "ul. gen. Andersa". */
    private boolean isTitle(int at) {
        return tokens.isType(at + 1, Tokens.DOT)
                && tokens.isType(at - 1, Tokens.DOT)
                && tokens.is(at - 2, Kind.PREPOSED)
                && tokens.length(at) <= ABBREVIATION;
    }

    /** At the beginning, behind a comma or colon or a word such as "at". */
    private boolean isIntroduced(int at) {
        return at == 0
                || !tokens.sameLine(at - 1, at)
                || tokens.is(at - 1, Kind.BEFORE)
                || tokens.isType(at - 1, Tokens.COMMA)
                || tokens.first(at - 1) == ':';
    }

    /** "pl." and "al.", which mean other things without the dot. */
    private boolean isAbbreviated(int at) {
        return tokens.length(at) <= 3 && tokens.isType(at + 1, Tokens.DOT);
    }

    /** "van" in "Jan van Riebeeck Street", which is a floor in Sweden. */
    private boolean isParticle(int at) {
        return tokens.is(at, Kind.PARTICLE) && tokens.isCapital(at + 1) && tokens.isCapital(at - 1);
    }
}
