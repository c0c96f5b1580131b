package dev.sluice.detect.address;

import dev.sluice.detect.Recogniser.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses in scripts with letters. */
final class Letters {
    private static final float ENOUGH = 0.5f;
    /** Above the most a name of a person can have, since streets are named after people. */
    private static final double LEAST = 0.86;

    private static final double MOST = 0.95;
    private static final float TRIGGERED = 0.3f;
    private static final float LIKE = 0.3f;
    private static final float LABELLED = 0.35f;
    private static final float OWN_LINE = 0.1f;
    private static final float OWN_LINE_NEEDS = 0.25f;
    private static final float INTRODUCED = 0.1f;
    private static final int TRIGGER_REACH = 8;
    private static final int LONG_NUMBER = 9;
    /** "97-101/3/14": house, staircase and door. */
    private static final int LONGEST_NUMBER = 14;

    private static final int SHORTEST_CODE = 4;
    private static final int NEXT_REACH = 6;
    private static final int VENUE_WORDS = 4;
    private static final int CASE_REACH = 12;

    private final Tokens tokens;
    private final Streets streets;
    private final Tail tail;
    private final Front front;
    private final Numberless numberless;
    private final Boxes boxes;
    private final List<Span> spans;

    Letters(Tokens tokens, List<Span> spans) {
        this.tokens = tokens;
        this.spans = spans;
        streets = new Streets(tokens);
        tail = new Tail(tokens);
        front = new Front(tokens);
        numberless = new Numberless(tokens, tail);
        boxes = new Boxes(tokens);
    }

    /** Reads a stretch, reports addresses that begin before {@code settled}, returns where the next one may begin. */
    int read(int from, int to, int settled) {
        tokens.read(from, to);
        int free = 0;
        Claim last = null;
        for (int i = 0; i < tokens.count && tokens.start[i] < settled; i++) {
            Claim claim = i < free ? null : claim(i);
            if (claim != null && claim.evidence >= ENOUGH) {
                front.unitsBefore(claim);
                front.buildingBefore(claim);
                claim.from = Math.max(free, claim.from);
                claim.from += tokens.isType(claim.from, Tokens.COMMA) || tokens.isType(claim.from, Tokens.DOT) ? 1 : 0;
                last = joined(last, claim);
                free = claim.to + 1;
            }
        }
        if (last != null) {
            report(last);
        }
        return free == 0 ? settled : Math.max(settled, tokens.end[free - 1]);
    }

    /** "Tower 2, Lippo Centre, 89 Queensway": a unit in a building, then the street; reports what is no part of it. */
    private Claim joined(@Nullable Claim last, Claim claim) {
        if (last == null) {
            return claim;
        }
        boolean part = claim.from == last.to + 2
                && tokens.isType(last.to + 1, Tokens.COMMA)
                && tokens.is(last.from, Kind.UNIT);
        if (part) {
            last.extend(claim.to, claim.evidence);
            return last;
        }
        report(last);
        return claim;
    }

    private @Nullable Claim claim(int i) {
        Claim special = boxes.at(i);
        if (special != null) {
            boxes.post(special);
            tail.read(special);
            return special;
        }
        if (tokens.isType(i, Tokens.WORD)) {
            Claim lane = numberless.lane(i);
            return lane == null ? numberless.coded(i) : lane;
        }
        boolean unit = front.isOfUnit(i) && tokens.isNumber(i + 1) && tokens.sameLine(i, i + 1);
        if (!tokens.isNumber(i) || tokens.length(i) > LONGEST_NUMBER || unit || isPartOfSomethingElse(i)) {
            return null;
        }
        boolean lowerCase = isLowerCase(i);
        streets.lowerCase(lowerCase);
        tail.lowerCase(lowerCase);
        Claim claim = street(i);
        if (claim.evidence == 0) {
            Claim house = numberless.house(i);
            house = house == null ? numberless.coded(i) : house;
            return house == null ? listed(i) : house;
        }
        if (isPartOfNext(claim, i)) {
            return null;
        }
        claim.evidence += introduction(claim);
        tail.read(claim);
        Claim listed = claim.evidence < ENOUGH ? listed(i) : null;
        return listed == null ? claim : listed;
    }

    private @Nullable Claim listed(int i) {
        Claim listed = numberless.listed(i);
        if (listed != null) {
            front.extend(listed);
        }
        return listed;
    }

    /** The postcode of "7094 Szeged, Andrássy út 34", the number of the street in "Calle 13 No. 373". */
    private boolean isPartOfNext(Claim claim, int i) {
        int after = claim.to + 1;
        boolean town = claim.from == i
                && claim.evidence < LIKE
                && tokens.length(i) >= SHORTEST_CODE
                && tokens.isType(after, Tokens.COMMA);
        boolean sign = claim.to == i && (tokens.is(after, Kind.NUMBER) || tokens.first(after) == '#');
        if (!town && !sign || after + 1 >= tokens.count) {
            return false;
        }
        int next = tokens.nextNumber[after + 1];
        return next - after <= NEXT_REACH && tokens.sameLine(i, next) && street(next).from <= claim.from;
    }

    private Claim street(int i) {
        Claim before = streets.before(i);
        Claim after = streets.after(i);
        boolean apart = tokens.isType(i - 1, Tokens.COMMA) && after.evidence == before.evidence;
        Claim best = after.evidence > before.evidence || apart ? after : before;
        if (best == after && tokens.isNumber(i - 1) && tokens.sameLine(i - 1, i) && !front.isOfUnit(i - 1)) {
            best.from = i - 1;
        }
        if (best == before && tokens.isNumber(best.from - 1) && tokens.sameLine(best.from - 1, i)) {
            best.from--;
        }
        front.extend(best);
        return best;
    }

    /** "12:30", "5 %", "$ 12", "3.5": not house numbers. */
    private boolean isPartOfSomethingElse(int i) {
        char next = tokens.end[i] < tokens.text().length() ? tokens.text().charAt(tokens.end[i]) : ' ';
        char last = tokens.start[i] > 0 ? tokens.text().charAt(tokens.start[i] - 1) : ' ';
        boolean thousands = tokens.length(i) == 3 && last == ',' && tokens.isNumber(i - 2);
        boolean continued = next == ',' && tokens.isNumber(i + 2) && tokens.start[i + 2] == tokens.end[i] + 1;
        boolean grouped = isLongNumber(i - 2) || isLongNumber(i - 1) || isLongNumber(i);
        boolean minutes = last == ':' && tokens.isNumber(i - 2) && tokens.end[i - 2] + 1 == tokens.start[i];
        return thousands
                || grouped
                || minutes
                || continued
                || next == ':'
                || next == '%'
                || next == '@'
                || "$\u20AC\u00A3.+=_@&?*".indexOf(last) >= 0;
    }

    /** Three groups that make more than a house number and a postcode: "943 476 5919". */
    private boolean isLongNumber(int i) {
        return tokens.isNumber(i)
                && tokens.isNumber(i + 1)
                && tokens.isNumber(i + 2)
                && tokens.sameLine(i, i + 2)
                && tokens.length(i) + tokens.length(i + 1) + tokens.length(i + 2) >= LONG_NUMBER;
    }

    /** What stands before: "lives at", "Address:", or nothing at all on the line. */
    private float introduction(Claim claim) {
        int at = claim.from - 1;
        if (at < 0 || !tokens.sameLine(at, claim.from)) {
            boolean ends = claim.evidence > OWN_LINE_NEEDS && claim.to + 1 >= tokens.count
                    || claim.evidence > OWN_LINE_NEEDS && !tokens.sameLine(claim.to, claim.to + 1);
            return labelledAbove(at) ? LABELLED : ends ? OWN_LINE : 0;
        }
        at = beforeVenue(crossing(claim, at));
        boolean colon = tokens.first(at) == ':' || tokens.first(at) == '?';
        boolean ready = colon || tokens.is(at, Kind.BEFORE);
        for (int i = at; ready && i >= Math.max(0, at - TRIGGER_REACH) && tokens.sameLine(i, at); i--) {
            if (tokens.is(i, Kind.TRIGGER)) {
                return colon ? LABELLED : TRIGGERED;
            }
        }
        return ready ? INTRODUCED : 0;
    }

    /** "Elm and 5 Main Street": takes in the street before the "and", returns the token before it all. */
    private int crossing(Claim claim, int at) {
        int first = at;
        boolean and = tokens.length(at) == 3 && tokens.first(at) == 'a' && tokens.is(at, Kind.STOP);
        while (and && first > at - 4 && tokens.isCapital(first - 1) && tokens.sameLine(first - 1, at)) {
            first--;
        }
        if (first < at && first > 0 && (tokens.is(first - 1, Kind.BEFORE) || tokens.first(first - 1) == '?')) {
            claim.from = first;
            return first - 1;
        }
        return at;
    }

    /** "at Locavore, 12 Main Street": the name of a place or person between the "at" and the address. */
    private int beforeVenue(int comma) {
        int at = comma - 1;
        while (at > comma - VENUE_WORDS && tokens.isCapital(at) && tokens.sameLine(at, comma)) {
            at--;
        }
        boolean named = tokens.isType(comma, Tokens.COMMA) && at < comma - 1 && tokens.is(at, Kind.BEFORE);
        return named ? at : comma;
    }

    private boolean labelledAbove(int at) {
        return at > 0 && tokens.first(at) == ':' && tokens.is(at - 1, Kind.TRIGGER);
    }

    /** Whether the words around a number on its line have no capitals. */
    private boolean isLowerCase(int number) {
        int first = Math.max(0, number - CASE_REACH);
        int last = Math.min(tokens.count - 1, number + CASE_REACH);
        for (int i = first; i <= last; i++) {
            if (tokens.sameLine(i, number) && tokens.isCapital(i)) {
                return false;
            }
        }
        return true;
    }

    private void report(Claim claim) {
        double score = Math.min(MOST, LEAST + (claim.evidence - ENOUGH) / 10);
        int end = tokens.end[claim.to];
        spans.add(new Span(tokens.start[claim.from], end, score));
    }
}
