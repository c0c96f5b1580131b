package dev.sluice.detect.secret.password;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** A word that nobody writes but as a password, on the line of a word that says password, wherever it stands in the sentence. */
final class NearbyPassword implements Recogniser {
    private static final int BEFORE = 60;
    private static final int AFTER = 100;
    private static final String EDGES = "\"'`()[]{}<>,;|“”„«»‘’「」『』（）：，。、！？";
    private static final String CLOSING = ".:?";

    @Override
    public String name() {
        return "nearby-password";
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (int anchor : passage.anchors()) {
            int from = Math.max(done, lineStart(passage, anchor));
            int to = Math.min(passage.length(), anchor + AFTER);
            int at = from;
            while (at < to && passage.charAt(at) != '\n') {
                int end = tokenEnd(passage, at);
                int close = trimmed(passage, at, end);
                if (StandingOut.matches(passage.window(at, close))) {
                    spans.add(new Span(at, close, -1));
                }
                at = end > at ? end : at + 1;
            }
            done = at;
        }
        return spans;
    }

    /** Returns where the line begins, or the first word that lies near enough. */
    private static int lineStart(Passage passage, int anchor) {
        int at = anchor;
        while (at > 0 && anchor - at < BEFORE && passage.charAt(at - 1) != '\n') {
            at--;
        }
        while (at > 0 && at < anchor && !isEdge(passage.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int tokenEnd(Passage passage, int from) {
        int at = from;
        while (at < passage.length() && !isEdge(passage.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimmed(Passage passage, int from, int end) {
        int at = end;
        while (at > from && CLOSING.indexOf(passage.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Letters of scripts that put no spaces between words end a word of ASCII. */
    private static boolean isEdge(char c) {
        return c <= ' ' || c >= '\u2E80' || EDGES.indexOf(c) >= 0;
    }
}
