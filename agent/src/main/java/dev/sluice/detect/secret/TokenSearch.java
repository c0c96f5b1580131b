package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser.Span;
import dev.sluice.detect.secret.LabelWords.Strength;
import dev.sluice.detect.secret.Randomness.Look;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks behind a label for the first token that was drawn at random. */
final class TokenSearch {
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_HEX = 3;
    private static final int MOST_WORDS_BEFORE = 4;
    private static final int MOST_LINES = 1;
    private static final int SHORTEST = 16;
    private static final int SHORTEST_HEX = 20;
    private static final int SHORTEST_FAR = 20;
    private static final String ASSIGNING = "=:>(|,\"'`";
    private static final String INNER = "-_+/.~$|:%";
    private static final String BASE64_SIGNS = "+/";
    private static final Set<String> IS =
            Set.of("is", "was", "to", "ist", "lautet", "est", "es", "är", "é", "è", "jest", "with", "for");

    private final Passage passage;
    private final int from;
    private final Strength strength;
    private final boolean byVendor;

    private int words;
    private int lines;
    private boolean assigned;
    private boolean called;

    TokenSearch(Passage passage, int from, Strength strength, boolean byVendor) {
        this.passage = passage;
        this.from = from;
        this.strength = strength;
        this.byVendor = byVendor;
    }

    /** Returns the token, if one is near enough on the same line and nothing between says that it is something else. */
    @Nullable
    Span behind(int longestGap, int longestToken) {
        int limit = Math.min(passage.length(), from + longestGap);
        int at = from;
        while (at < limit) {
            char c = passage.charAt(at);
            if (isRefusing(at)) {
                return null;
            }
            if (!Character.isLetterOrDigit(c)) {
                assigned |= ASSIGNING.indexOf(c) >= 0;
                called |= c == '(';
                at++;
                continue;
            }
            int end = tokenEnd(at, Math.min(passage.length(), at + longestToken));
            CharSequence token = passage.window(at, end);
            if (isWanted(token)) {
                return new Span(at, end, -1);
            }
            if (!passBy(token)) {
                return null;
            }
            at = end;
        }
        return null;
    }

    /** Likewise, before a label: the last one on its line, a few words away. */
    @Nullable
    Span before(int end, int longestGap, int longestToken) {
        int at = Math.max(0, end - longestGap);
        while (at > 0 && at < end && isPlain(passage.charAt(at)) && isPlain(passage.charAt(at - 1))) {
            at++;
        }
        Span last = null;
        while (at < end) {
            char c = passage.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                last = c == '\n' || c == ';' || c == '}' ? null : last;
                at++;
                continue;
            }
            int tokenEnd = tokenEnd(at, Math.min(end, at + longestToken));
            CharSequence token = passage.window(at, tokenEnd);
            if (token.length() >= SHORTEST_FAR && Randomness.of(token) == Look.RANDOM) {
                last = new Span(at, tokenEnd, -1);
                words = 0;
                assigned = false;
            } else if (!passBy(token) || words > MOST_WORDS_BEFORE) {
                last = null;
            }
            at = tokenEnd;
        }
        return assigned ? last : null;
    }

    /** A line that ends, a variable, a placeholder in brackets. */
    private boolean isRefusing(int at) {
        char c = passage.charAt(at);
        char next = at + 1 < passage.length() ? passage.charAt(at + 1) : 0;
        return c == '\n' && !goesOn(at)
                || c == '$'
                || c == ';'
                || c == '}'
                || c == '{' && next == '{'
                || c == '/' && next == '/';
    }

    /** What a label announces may stand on the next line, or the one after a bracket. */
    private boolean goesOn(int lineEnd) {
        lines++;
        return !byVendor && words == 0 && lines <= MOST_LINES && passage.length() > lineEnd + 1;
    }

    private boolean isWanted(CharSequence token) {
        Look look = look(token);
        boolean strong = strength == Strength.STRONG;
        return switch (look) {
            case WRITTEN -> false;
            case RANDOM -> token.length() >= (strong || assigned || words <= 1 ? SHORTEST : SHORTEST_FAR);
            case HEX ->
                token.length() >= SHORTEST_HEX
                        ? words <= MOST_WORDS_HEX && (strong || byVendor || words <= (assigned ? 1 : 0))
                        : strong && assigned && words == 0;
            case UUID -> strong && words <= 1 || byVendor && called && words == 0;
        };
    }

    /** What stands behind a colon counts where the whole says nothing, as in {@code user:4f2a...}. */
    private static Look look(CharSequence token) {
        Look whole = Randomness.of(token);
        int colon = new StringBuilder(token).lastIndexOf(":");
        return whole != Look.WRITTEN || colon < 0 ? whole : Randomness.of(token.subSequence(colon + 1, token.length()));
    }

    /** Reads over a word; returns false when there are too many, or one says that what follows is something else. */
    private boolean passBy(CharSequence token) {
        String word = new StringBuilder(token).toString().toLowerCase(Locale.ROOT);
        for (String part : LabelWords.split(token)) {
            if (LabelWords.isHarmless(part) || (byVendor || words == 0) && LabelWords.isOtherThing(part)) {
                return false;
            }
        }
        assigned |= IS.contains(word);
        words += IS.contains(word) ? 0 : 1;
        return words <= MOST_WORDS && lines == 0;
    }

    private int tokenEnd(int start, int limit) {
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
        return at + 1 < limit ? isPlain(passage.charAt(at + 1)) || dash && isName(passage.charAt(at + 1)) : dash;
    }

    private static boolean isName(char c) {
        return isPlain(c) || c == '-' || c == '_';
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
