package dev.sluice.detect;

import com.google.re2j.Matcher;
import dev.sluice.detect.match.IntList;
import dev.sluice.detect.match.Locator;
import dev.sluice.detect.match.Window;

/** Searches patterns with keywords around the keywords that were seen. */
final class KeywordRules {
    private static final int BEFORE = 64;
    private static final int AFTER = 512;

    private final Region region;
    private final Claims claims;

    KeywordRules(Region region, Claims claims) {
        this.region = region;
        this.claims = claims;
    }

    /** Windows that touch are searched as one, so that no character is read twice for a rule. */
    void search(Rule rule, IntList anchors) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < anchors.size(); i++) {
            int start = Math.max(region.lookFrom(), anchors.get(i) - BEFORE);
            if (start > to) {
                searchIn(rule, from, to);
                from = start;
            }
            to = Math.min(region.lookTo(), anchors.get(i) + AFTER);
        }
        searchIn(rule, from, to);
    }

    private void searchIn(Rule rule, int from, int to) {
        Locator locator = rule.locator();
        int at = from;
        while (at >= 0 && at < to) {
            if (locator == null) {
                at = claim(rule, at, to);
                continue;
            }
            int start = locator.find(region.chars(), at, to);
            if (start < 0) {
                return;
            }
            at = rule.isExact() ? claimExactly(rule, locator, start, to) : claim(rule, Math.max(from, start - 1), to);
        }
    }

    /** Claims the longest match at a place, the edge behind it left out, and returns where to go on. */
    private int claimExactly(Rule rule, Locator locator, int start, int to) {
        int end = locator.longestEnd(region.chars(), start, to) - 1;
        claims.add(rule, start, end, rule.spec().score());
        return Math.max(start + 1, end);
    }

    /** Claims the next match from a place on, one character before it being seen, and returns where to go on. */
    private int claim(Rule rule, int from, int to) {
        Matcher matcher = rule.matcher(new Window(region.chars(), from, to));
        if (!matcher.find()) {
            return to;
        }
        if (Rule.start(matcher) >= 0) {
            claims.add(
                    rule,
                    from + Rule.start(matcher),
                    from + Rule.end(matcher),
                    rule.spec().score());
        }
        return from + Math.max(1, matcher.end());
    }
}
