package dev.sluice.detect.address;

/** Reads what follows the street: unit, town, region, postcode, country, over commas and line ends. */
final class Tail {
    private static final int MAX_PARTS = 10;
    private static final int MAX_TOWN_WORDS = 5;
    private static final int LONGEST_PHRASE = 5;
    private static final int LONG_NUMBER = 7;
    private static final float UNIT = 0.25f;
    private static final float POSTCODE = 0.2f;
    /** With letters or a dash. */
    private static final float TYPICAL_POSTCODE = 0.3f;

    private static final float PLACE = 0.25f;
    private static final float TOWN = 0.1f;
    /** Behind a comma and what may be a street, to the end of the part. */
    private static final float NAMED_TOWN = 0.2f;

    private static final float LIKE = 0.3f;

    private final Tokens tokens;
    private final Units units;
    private final Towns towns;
    private boolean lowerCase;
    /** A town counts only once something after it shows that the address goes on. */
    private int pending;

    private int separator;
    private int townsRead;
    private boolean coded;

    Tail(Tokens tokens) {
        this.tokens = tokens;
        this.units = new Units(tokens);
        this.towns = new Towns(tokens);
    }

    void lowerCase(boolean yes) {
        lowerCase = yes;
        towns.lowerCase(yes);
    }

    void read(Claim claim) {
        pending = 0;
        townsRead = 0;
        coded = false;
        for (int part = 0; part < MAX_PARTS; part++) {
            int at = separators(Math.max(claim.to, pending) + 1);
            if (at < 0
                    || !unit(claim, at)
                            && !area(claim, at)
                            && !postcode(claim, at)
                            && !road(claim, at)
                            && !place(claim, at)
                            && !town(claim, at)) {
                break;
            }
        }
        if (pending > 0 && claim.evidence >= 0.5f) {
            claim.extend(pending, 0);
        }
    }

    /** Skips one comma, up to three line ends and a dash; -1 where an address cannot go on. */
    private int separators(int from) {
        int at = from;
        separator = 0;
        while (at < tokens.count) {
            int type = tokens.type[at];
            boolean comma = type == Tokens.COMMA && separator < 2;
            boolean dash = type == Tokens.SIGN && at == from && tokens.first(at) != '#';
            boolean dot = type == Tokens.DOT && at == from && tokens.length(at - 1) <= 5;
            if (!comma && !dash && !dot) {
                break;
            }
            separator += comma ? 1 : 0;
            at++;
        }
        if (at >= tokens.count || tokens.line[at] - tokens.line[from - 1] > 3) {
            return -1;
        }
        separator += tokens.line[at] - tokens.line[from - 1];
        return at;
    }

    private boolean unit(Claim claim, int at) {
        int end = units.end(at);
        if (end >= 0) {
            claim.extend(end, UNIT);
        }
        return end >= 0;
    }

    /** "phường Bến Nghé", "jud. Cluj", "Quận 1", "Brgy. San Antonio". */
    private boolean area(Claim claim, int at) {
        boolean two = tokens.is(at + 1, Kind.STREET) && !tokens.isCapital(at + 1);
        int name = two || tokens.isType(at + 1, Tokens.DOT) ? at + 2 : at + 1;
        boolean dotted = name > at + 1 || tokens.length(at) > 1;
        if (!tokens.is(at, Kind.AREA) || !dotted || !tokens.sameLine(at, name)) {
            return false;
        }
        boolean number = tokens.isNumber(name) && tokens.length(name) <= 2;
        int end = number ? name : tokens.isCapital(name) ? towns.end(name) : at;
        if (end >= name) {
            claim.extend(end, PLACE);
        }
        return end >= name;
    }

    /** A further street: "..., 14th Cross Road, ...", "..., Road No. 36, ...". */
    private boolean road(Claim claim, int at) {
        if (separator == 0 || tokens.isNumber(at)) {
            return false;
        }
        for (int i = at; i < Math.min(at + MAX_TOWN_WORDS, tokens.count) && tokens.sameLine(at, i); i++) {
            boolean street = tokens.is(i, Kind.STREET) && tokens.isCapital(i);
            if (street && i > at && towns.endsPart(i + 1)) {
                claim.extend(i, PLACE);
                return true;
            }
            int number = tokens.behindDot(i + 2);
            if (street && tokens.length(i + 1) == 2 && tokens.isCapital(i + 1) && tokens.isNumber(number)) {
                claim.extend(number, PLACE);
                return true;
            }
            if (!tokens.isCapital(i) && !(i == at && tokens.isType(i, Tokens.MIXED))) {
                return false;
            }
        }
        return false;
    }

    /** A postcode: of a known shape; digits alone only where a town or region stands beside them. */
    private boolean postcode(Claim claim, int at) {
        for (int last = Math.min(at + 3, tokens.count - 1); last >= at; last--) {
            boolean shaped = tokens.isPostcode(at, last)
                    || lowerCase && tokens.isType(at, Tokens.MIXED) && tokens.isSmallPostcode(at, last);
            if (tokens.type[last] == Tokens.OTHER || !shaped) {
                continue;
            }
            boolean brief = last == at && tokens.length(at) == 3;
            boolean town =
                    towns.end(last + 1) > last || !brief && (separator > 0 || pending > 0 || claim.evidence >= 0.5f);
            if (town) {
                boolean plain = last == at
                        && tokens.isNumber(at)
                        && tokens.text().charAt(tokens.end[at] - 1) <= '9'
                        && tokens.length(at) <= 6;
                claim.extend(Math.max(last, Math.max(claim.to, pending)), plain ? POSTCODE : TYPICAL_POSTCODE);
                coded = true;
                return true;
            }
        }
        boolean country = tokens.isType(at, Tokens.WORD) && tokens.length(at) <= 3 && separator + pending > 0;
        if (country
                && !coded
                && tokens.isNumber(at + 1)
                && tokens.line[at + 1] - tokens.line[at] <= 1
                && isLong(at + 1)) {
            claim.extend(at + 1, POSTCODE);
            return true;
        }
        boolean digits = tokens.isNumber(at) && isLong(at) && (separator > 0 || pending > 0 || claim.evidence >= 0.5f);
        if (digits) {
            claim.extend(at, POSTCODE);
        }
        return digits;
    }

    private boolean isLong(int at) {
        return tokens.length(at) >= 4 && tokens.length(at) <= 10;
    }

    private boolean place(Claim claim, int at) {
        for (int last = Math.min(at + LONGEST_PHRASE, tokens.count - 1); last >= at; last--) {
            if (tokens.isPhrase(at, last, Kind.COUNTRY | Kind.REGION) && (lowerCase || tokens.isCapital(at))) {
                int close = tokens.first(last + 1) == '(' ? towns.closing(last + 1) : last;
                claim.extend(close, PLACE);
                return true;
            }
        }
        boolean capitals = tokens.is(at, Kind.CODE)
                && !isLabel(at)
                && tokens.length(at) <= 3
                && Character.isUpperCase(tokens.text().charAt(tokens.end[at] - 1));
        if (capitals || isRegionCode(at)) {
            claim.extend(at, tokens.isNumber(at + 1) ? PLACE : TOWN);
            return true;
        }
        return false;
    }

    /** Two or three capitals on their own between separators. */
    private boolean isRegionCode(int at) {
        boolean number = tokens.isNumber(at + 1) && tokens.length(at + 1) >= LONG_NUMBER;
        if (number || !tokens.isType(at, Tokens.WORD) || tokens.length(at) > 3 || separator == 0) {
            return false;
        }
        boolean capitals = Character.isUpperCase(tokens.text().charAt(tokens.end[at] - 1)) && tokens.isCapital(at);
        boolean alone = at + 1 >= tokens.count || !tokens.sameLine(at, at + 1) || tokens.isNumber(at + 1);
        return capitals && tokens.length(at) > 1 && alone;
    }

    private boolean town(Claim claim, int at) {
        int end = towns.end(at);
        boolean follows = separator > 0 || tokens.isNumber(at - 1) || claim.evidence >= 0.5f && towns.endsPart(end + 1);
        if (end < at || !follows || pending > claim.to && separator == 0) {
            return false;
        }
        boolean complete = coded && townsRead > 0 && separator > 0;
        if (complete || tokens.first(end + 1) == ':' || isLabel(end) && end == at) {
            return false;
        }
        end -= isLabel(end) ? 1 : 0;
        if (pending > claim.to) {
            claim.extend(pending, 0);
        }
        pending = end;
        boolean named =
                separator == 1 && claim.evidence >= LIKE && tokens.sameLine(claim.to, at) && towns.endsPart(end + 1);
        claim.evidence += townsRead++ > 0 ? 0 : named ? NAMED_TOWN : TOWN;
        return true;
    }

    /** What stands before a long number of letters and digits names it: "RUC 20100070970". */
    private boolean isLabel(int end) {
        int next = tokens.behindDot(end + 1);
        boolean number = tokens.isType(next, Tokens.MIXED) && tokens.length(next) >= LONG_NUMBER;
        return number && tokens.sameLine(end, next) && !tokens.isPostcode(next, next);
    }
}
