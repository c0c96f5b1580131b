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
    private static final float LABELLED = 0.35f;
    private static final float UNIT = 0.25f;
    private static final float OWN_LINE = 0.1f;
    private static final float OWN_LINE_NEEDS = 0.25f;
    private static final float INTRODUCED = 0.1f;
    private static final int TRIGGER_REACH = 8;
    private static final int LONG_NUMBER = 9;
    private static final int CASE_REACH = 12;

    private final Tokens tokens;
    private final Streets streets;
    private final Tail tail;
    private final Boxes boxes;
    private final List<Span> spans;

    Letters(Tokens tokens, List<Span> spans) {
        this.tokens = tokens;
        this.spans = spans;
        streets = new Streets(tokens);
        tail = new Tail(tokens);
        boxes = new Boxes(tokens);
    }

    /** Reads a stretch, reports addresses that begin before {@code settled}, returns where the next one may begin. */
    int read(int from, int to, int settled) {
        tokens.read(from, to);
        int free = 0;
        for (int i = 0; i < tokens.count && tokens.start[i] < settled; i++) {
            Claim claim = i < free ? null : claim(i);
            if (claim != null && claim.evidence >= ENOUGH) {
                claim.from = Math.max(free, claim.from);
                report(claim);
                free = claim.to + 1;
            }
        }
        return free == 0 ? settled : Math.max(settled, tokens.end[free - 1]);
    }

    private @Nullable Claim claim(int i) {
        Claim special = boxes.at(i);
        if (special != null) {
            boxes.post(special);
            tail.read(special);
            return special;
        }
        boolean unit = isOfUnit(i) && tokens.isNumber(i + 1) && tokens.sameLine(i, i + 1);
        if (!tokens.isNumber(i) || tokens.length(i) > 9 || unit || isPartOfSomethingElse(i)) {
            return null;
        }
        boolean lowerCase = isLowerCase(i);
        streets.lowerCase(lowerCase);
        tail.lowerCase(lowerCase);
        Claim claim = street(i);
        if (claim.evidence == 0) {
            return null;
        }
        claim.evidence += introduction(claim);
        tail.read(claim);
        return claim;
    }

    private Claim street(int i) {
        Claim before = streets.before(i);
        Claim after = streets.after(i);
        Claim best = after.evidence > before.evidence ? after : before;
        if (best == after && tokens.isNumber(i - 1) && tokens.sameLine(i - 1, i) && !isOfUnit(i - 1)) {
            best.from = i - 1;
        }
        if (best == before && tokens.isNumber(best.from - 1) && tokens.sameLine(best.from - 1, i)) {
            best.from--;
        }
        door(best);
        unitBefore(best);
        numberWord(best);
        townBefore(best);
        return best;
    }

    /** The first number of "Unit 71 12 Main Street". */
    private boolean isOfUnit(int i) {
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
            int unit = tokens.isType(at - 1, Tokens.DOT) ? at - 2 : at - 1;
            if (!floor && !(value && tokens.is(unit, Kind.UNIT))) {
                return;
            }
            claim.from = floor ? at : unit;
            claim.evidence += UNIT;
        }
    }

    /** "Unit 5/18 Smith Street", "H.No. 12-4", "Door No 5": what says that the number is a house's. */
    private void numberWord(Claim claim) {
        int word = beforeDot(claim.from - 1);
        boolean no = isNo(word);
        int of = no ? beforeDot(word - 1) : word;
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

    private boolean isNo(int at) {
        return tokens.isCapital(at)
                && tokens.length(at) == 2
                && (tokens.text().charAt(tokens.start[at] + 1) | 0x20) == 'o'
                && (tokens.first(at) | 0x20) == 'n';
    }

    private int beforeDot(int at) {
        return tokens.isType(at, Tokens.DOT) ? at - 1 : at;
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
        at = crossing(claim, at);
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
