package dev.sluice.detect;

import com.google.re2j.Matcher;
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
        if (from < 0 || !rule.mayOccur(region.chars(), from, to)) {
            return;
        }
        Matcher matcher = rule.matcher(new Window(region.chars(), from, to));
        while (matcher.find()) {
            if (Rule.start(matcher) >= 0) {
                claims.add(
                        rule,
                        from + Rule.start(matcher),
                        from + Rule.end(matcher),
                        rule.spec().score());
            }
        }
    }
}
