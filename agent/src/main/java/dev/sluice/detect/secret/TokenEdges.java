package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;
import dev.sluice.detect.secret.Randomness.Look;

/** Where tokens begin and end in a passage, looked at from a place on. */
final class TokenEdges {
    private static final int SHORTEST = 14;
    private static final String QUOTES = "\"'`";
    /** What ends a value, or begins a variable or a call in it. */
    static final String NOT_INSIDE = " \t\n\r${}<>()[]\\,;\"'`";

    private static final String SIGNS = "!#%&*+@^~?|";
    private static final String LEADING = "-_!#%+^";
    /** What ends a sentence behind a value without quotes. */
    private static final String CLOSING = ".:?";
    /** What ends bold letters behind it. */
    private static final String BOLD = "**";

    static final String INNER = "-_+/.~$|:%";
    private static final String BASE64_SIGNS = "+/";

    private final Passage passage;
    private final int from;

    TokenEdges(Passage passage, int from) {
        this.passage = passage;
        this.from = from;
    }

    /** Returns where a value ends that holds other signs too, in quotes or directly behind its name; -1 if there is none. */
    int wholeEnd(int start, int limit, boolean direct) {
        int first = withSigns(start);
        char quote = first > from ? passage.charAt(first - 1) : 0;
        boolean quoted = QUOTES.indexOf(quote) >= 0;
        int at = start;
        while (at < limit && (quoted ? passage.charAt(at) != quote : passage.charAt(at) > ' ')) {
            char c = passage.charAt(at);
            boolean address = c == ':' && at + 1 < limit && passage.charAt(at + 1) == '/';
            if (address || NOT_INSIDE.indexOf(c) >= 0 || !quoted && c == '=') {
                return -1;
            }
            at++;
        }
        if (!quoted
                && at - start > BOLD.length()
                && passage.slice(at - BOLD.length(), at).equals(BOLD)) {
            at -= BOLD.length();
        }
        while (!quoted && at > start && CLOSING.indexOf(passage.charAt(at - 1)) >= 0) {
            at--;
        }
        boolean ends = quoted ? at < limit : direct;
        return ends && at - start >= SHORTEST ? at : -1;
    }

    /** Tells whether a value was drawn at random, whatever signs stand between its letters. */
    boolean isRandom(int start, int end) {
        StringBuilder letters = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = passage.charAt(i);
            if (SIGNS.indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return Randomness.of(letters) == Look.RANDOM;
    }

    /** Signs in front of a token belong to it when nothing but a space or a quote stands before them. */
    int withSigns(int start) {
        int at = start;
        while (at > from && LEADING.indexOf(passage.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > from && " =\"'`".indexOf(passage.charAt(at - 1)) >= 0 ? at : start;
    }

    int tokenEnd(int start, int limit) {
        int at = start;
        while (at < limit && (isPlain(passage.charAt(at)) || isInner(at, limit))) {
            at++;
        }
        int padding = at;
        while (padding < limit && padding < at + 2 && passage.charAt(padding) == '=') {
            padding++;
        }
        return Math.max(start + 1, padding);
    }

    private boolean isInner(int at, int limit) {
        char c = passage.charAt(at);
        if (INNER.indexOf(c) < 0) {
            return false;
        }
        if (BASE64_SIGNS.indexOf(c) >= 0 && at + 1 < limit && BASE64_SIGNS.indexOf(passage.charAt(at + 1)) >= 0) {
            return true;
        }
        boolean dash = c == '-' || c == '_';
        if (at + 1 == limit) {
            return dash;
        }
        char next = passage.charAt(at + 1);
        return isPlain(next) || dash && isName(next) || c == '/' && next == '=';
    }

    private static boolean isName(char c) {
        return isPlain(c) || c == '-' || c == '_';
    }

    static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
