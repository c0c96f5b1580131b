package dev.sluice.detect;

import com.google.re2j.Matcher;
import dev.sluice.detect.match.Automaton;
import dev.sluice.detect.match.FirstMatch;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.Locator;
import dev.sluice.detect.match.Window;

/** Tries patterns with keywords where the keywords were seen. */
final class KeywordRules {
    private static final int BEFORE = 64;
    private static final int AFTER = 512;

    private final Sweep sweep;
    private final Region region;
    private final Claims claims;
    private final FirstMatch match;

    KeywordRules(Sweep sweep, Claims claims) {
        this.sweep = sweep;
        this.region = sweep.region();
        this.claims = claims;
        this.match = new FirstMatch(region.chars(), region.lookFrom(), region.lookTo());
    }

    void run(Rule rule, IntList anchors) {
        if (rule.needsContext() && !sweep.context().mayHave(rule.detector())) {
            return;
        }
        int first = 0;
        for (int i = 1; i <= anchors.size(); i++) {
            boolean touches = i < anchors.size() && anchors.get(i) - BEFORE <= anchors.get(i - 1) + AFTER;
            if (!touches) {
                runAround(rule, anchors, first, i);
                first = i;
            }
        }
    }

    /** Looks around keywords whose surroundings touch, so that no character is read twice. */
    private void runAround(Rule rule, IntList anchors, int first, int last) {
        int from = Math.max(region.lookFrom(), anchors.get(first) - BEFORE);
        int to = Math.min(region.lookTo(), anchors.get(last - 1) + AFTER);
        Locator locator = rule.locator();
        if (locator == null || locator.lead() == Locator.NOWHERE) {
            searchIn(rule, anchors, from, to);
            return;
        }
        int at = from;
        for (int i = first; i < last && at < to; i++) {
            int anchor = anchors.get(i);
            for (at = Math.max(at, anchor - locator.lead()); at <= anchor; at++) {
                int end = locator.longestEnd(region.chars(), at, Math.min(to, anchor + AFTER));
                if (end != Locator.NOWHERE) {
                    at = claimNext(rule, locator.pattern(), at, end, to) - 1;
                }
            }
        }
    }

    /** Claims what begins at a place, as an automaton says, and returns where to go on. */
    private int claimNext(Rule rule, Automaton pattern, int start, int end, int to) {
        if (rule.isExact()) {
            claims.add(rule, start, end - 1);
            return Math.max(start + 1, end - 1);
        }
        if (match.isSpent()) {
            return Math.max(start + 1, claim(rule, Math.max(region.lookFrom(), start - 1), to));
        }
        if (!match.matches(pattern, start)) {
            match.charge(Math.min(to, start + AFTER) - start);
            return start + 1;
        }
        if (match.valueStart() != FirstMatch.NOWHERE) {
            claims.add(rule, match.valueStart(), match.valueEnd());
        }
        return Math.max(start + 1, match.end());
    }

    private void searchIn(Rule rule, IntList anchors, int from, int to) {
        Locator locator = rule.locator();
        int at = from;
        while (at >= 0 && at < to) {
            if (locator == null) {
                at = claim(rule, at, to);
                continue;
            }
            int start = locator.find(region.chars(), at, to, anchors);
            if (start < 0) {
                return;
            }
            int end = rule.isExact() ? locator.longestEnd(region.chars(), start, to) : Locator.NOWHERE;
            at = claimNext(rule, locator.pattern(), start, end, to);
        }
    }

    /** Claims the next match, one character before it being seen, as the regular expression says, and returns where to go on. */
    private int claim(Rule rule, int from, int to) {
        Matcher matcher = rule.matcher(new Window(region.chars(), from, to));
        if (!matcher.find()) {
            return to;
        }
        if (Rule.start(matcher) >= 0) {
            claims.add(rule, from + Rule.start(matcher), from + Rule.end(matcher));
        }
        return from + Math.max(1, matcher.end());
    }
}
