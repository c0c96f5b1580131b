package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** A private key in the armour of RFC 7468, OpenSSH or OpenPGP, with its last line or cut off before it. */
final class ArmouredKey implements Recogniser {
    private static final int LONGEST_LABEL = 60;
    private static final int SHORTEST_BODY = 48;
    private static final String LAST_LINE = "-----END";
    private static final String DASHES = "-----";

    @Override
    public String name() {
        return "armoured-key";
    }

    @Override
    public List<Span> find(Passage passage) {
        List<Span> spans = new ArrayList<>();
        if (passage.anchors().length == 0) {
            return spans;
        }
        String text = passage.slice(0, passage.length());
        int done = 0;
        for (int anchor : passage.anchors()) {
            int body = anchor < done ? -1 : body(text, anchor);
            if (body >= 0) {
                done = end(text, body);
                if (letters(text, body, done) >= SHORTEST_BODY) {
                    spans.add(new Span(anchor, done, -1));
                }
            }
        }
        return spans;
    }

    /** Returns where the label ends, if it names a private key. */
    private static int body(String text, int anchor) {
        int label = text.indexOf(' ', anchor);
        int close = label < 0 ? -1 : text.indexOf(DASHES, label);
        boolean named = close >= 0 && close - label <= LONGEST_LABEL;
        return named && text.substring(label, close).contains("PRIVATE KEY") ? close + DASHES.length() : -1;
    }

    private static int end(String text, int body) {
        int last = text.indexOf(LAST_LINE, body);
        if (last < 0) {
            return text.length();
        }
        int close = text.indexOf(DASHES, last + DASHES.length());
        return close < 0 ? text.length() : close + DASHES.length();
    }

    /** Counts the letters of the key that differ from the one before them: a row of crosses is no key. */
    private static int letters(String text, int from, int to) {
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            count += Character.isLetterOrDigit(c) && c != text.charAt(i - 1) ? 1 : 0;
        }
        return count;
    }
}
