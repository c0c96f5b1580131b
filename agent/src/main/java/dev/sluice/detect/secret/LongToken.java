package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** A token of any length that begins with the rule's keyword, in the letters of base 64 in both alphabets. */
final class LongToken implements Recogniser {
    private static final int SHORTEST = 24;
    private static final String SIGNS = "+/_-.=~%";

    @Override
    public String name() {
        return "long-token";
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (int anchor : passage.anchors()) {
            if (anchor < done) {
                continue;
            }
            int end = anchor;
            while (end < passage.length() && isPart(passage.charAt(end))) {
                end++;
            }
            done = end;
            while (end > anchor && passage.charAt(end - 1) == '.') {
                end--;
            }
            if (end - anchor >= SHORTEST) {
                spans.add(new Span(anchor, end, -1));
            }
        }
        return spans;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0;
    }
}
