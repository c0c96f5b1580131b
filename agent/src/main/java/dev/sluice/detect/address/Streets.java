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
    private final StreetEnd end;
    private boolean lowerCase;

    Streets(Tokens tokens) {
        this.tokens = tokens;
        sign = new NumberSign(tokens);
        end = new StreetEnd(tokens);
    }

    /** Whether the text is written without capitals, so that small letters do not speak against a name. */
    void lowerCase(boolean yes) {
        lowerCase = yes;
    }

    /** The street that follows a house number, or a claim without evidence. */
    Claim after(int number) {
        int at = number + 1;
        if (tokens.isNumber(at) && tokens.sameLine(number, at)) {
            at++;
        }
        at += isHalf(at) ? 1 : 0;
        boolean alley = tokens.is(at, Kind.PREPOSED) && tokens.isNumber(at + 1) && tokens.is(at + 2, Kind.PREPOSED);
        at += alley && tokens.sameLine(at, at + 2) ? 2 : 0;
        boolean comma = tokens.isType(at, Tokens.COMMA);
        at += comma ? 1 : 0;
        int first = at;
        int last = first - 1;
        int street = -1;
        float best = 0;
        if (tokens.is(first, Kind.STOP)
                && !(tokens.is(first, Kind.STREET) && tokens.isCapital(first))
                && !isNamed(first)) {
            return new Claim(number, number, 0);
        }
        while (at < first + MAX_WORDS && tokens.sameLine(number, at) && (mayName(at) || at == first && isNamed(at))) {
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
        if (comma && best < LIKE) {
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

    /** A street named after somebody whose name is a common word: "17 Jan Smuts Avenue". */
    private boolean isNamed(int first) {
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
            boolean introduced = at == 0 || tokens.is(at - 1, Kind.BEFORE) || tokens.type[at - 1] >= Tokens.COMMA;
            if (introduced && tokens.is(at, Kind.PREPOSED) && tokens.isCapital(at + 1)) {
                return true;
            }
            return tokens.is(at, Kind.STREET | Kind.STREET_LIKE) && (tokens.isCapital(at) || isAbbreviated(at));
        }
        return tokens.is(at, Kind.STREET | Kind.PARTICLE)
                || (lowerCase || tokens.isCapital(at) || tokens.is(at, Kind.ENDING));
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
