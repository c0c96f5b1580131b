package dev.sluice.detect.secret;

import dev.sluice.detect.Passage;
import dev.sluice.detect.Recogniser.Span;
import dev.sluice.detect.secret.LabelWords.Strength;
import dev.sluice.detect.secret.Randomness.Look;
import java.util.List;
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
    private static final int SHORTEST_BARE_HEX = 32;
    private static final String ASSIGNING = "=:>(|,\"'`";
    private static final int MOST_WORDS_AFTER = 3;
    private static final int LONGEST_AFTER = 40;

    private static final Set<String> IS = Set.of(
            "is", "was", "to", "ist", "lautet", "est", "es", "är", "é", "è", "jest", "with", "for", "s", "as", "als",
            "comme", "como");
    /** Likewise, where what stands before may be the checksum of something. */
    private static final Set<String> IS_ALONE =
            Set.of("is", "was", "ist", "lautet", "est", "es", "är", "é", "è", "jest", "as", "als", "comme", "como");
    /** What the value of a pair is called on the line below its name. */
    private static final Set<String> VALUE = Set.of("value", "val", "default", "content", "data");

    private final Passage passage;
    private final TokenEdges edges;
    private final int from;
    private Strength strength;
    private final boolean byVendor;

    private int words;
    private int lines;
    private boolean assigned;
    private boolean called;
    /** Whether the name of a vendor goes on with a word for a key. */
    private boolean labelled;

    TokenSearch(Passage passage, int from, Strength strength, boolean byVendor, boolean labelled) {
        this.passage = passage;
        this.edges = new TokenEdges(passage, from);
        this.from = from;
        this.strength = strength;
        this.byVendor = byVendor;
        this.labelled = labelled;
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
            int end = edges.tokenEnd(at, Math.min(passage.length(), at + longestToken));
            int whole = assigned ? edges.wholeEnd(at, Math.min(passage.length(), at + longestToken), words == 0) : -1;
            if (whole > end && edges.isRandom(at, whole)) {
                return new Span(edges.withSigns(at), whole, -1);
            }
            if (isWanted(at, end)) {
                return new Span(edges.withSigns(at), end, -1);
            }
            if (!passBy(passage.window(at, end))) {
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
        while (at > 0
                && at < end
                && TokenEdges.isPlain(passage.charAt(at))
                && TokenEdges.isPlain(passage.charAt(at - 1))) {
            at++;
        }
        Span last = null;
        boolean spoiled = false;
        while (at < end) {
            char c = passage.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                last = c == '\n' || c == ';' || c == '}' ? null : last;
                at++;
                continue;
            }
            int tokenEnd = edges.tokenEnd(at, Math.min(end, at + longestToken));
            CharSequence token = passage.window(at, tokenEnd);
            if (isNamed(at, tokenEnd, end)) {
                last = new Span(edges.withSigns(at), tokenEnd, -1);
                words = 0;
                assigned = false;
            } else if (!passBy(token) || words > MOST_WORDS_BEFORE) {
                spoiled |= LabelWords.split(token).stream().anyMatch(LabelWords::isHarmless);
                last = null;
            }
            at = tokenEnd;
        }
        return assigned || words <= 1 && !spoiled ? last : null;
    }

    /** Tells whether a token may be what the label behind it names: "is" comes next, or the label itself. */
    private boolean isNamed(int start, int end, int labelStart) {
        CharSequence token = passage.window(start, end);
        if (token.length() < SHORTEST_FAR) {
            return false;
        }
        List<String> between = LabelWords.split(passage.slice(end, labelStart));
        return switch (Randomness.of(token)) {
            case WRITTEN -> false;
            case RANDOM -> true;
            case HEX, UUID ->
                token.length() >= SHORTEST_BARE_HEX && between.size() <= 1
                        || !between.isEmpty()
                                && between.size() <= MOST_WORDS_BEFORE
                                && IS_ALONE.contains(between.get(0).toLowerCase(Locale.ROOT));
        };
    }

    /** A line that ends, a variable, a placeholder in brackets, what was encrypted. */
    private boolean isRefusing(int at) {
        char c = passage.charAt(at);
        char next = at + 1 < passage.length() ? passage.charAt(at + 1) : 0;
        return c == '\n' && !goesOn(at)
                || c == '$'
                || c == ';' && !isBehind(at, "&quot")
                || (c == '[' || c == '(') && isBehind(at, "ENC")
                || c == '}'
                || c == '{' && next == '{'
                || c == '/' && next == '/';
    }

    /** What a label announces may stand on the next line, or the one after a bracket. */
    private boolean goesOn(int lineEnd) {
        lines++;
        return !byVendor && words == 0 && lines <= MOST_LINES && passage.length() > lineEnd + 1;
    }

    private boolean isBehind(int at, String word) {
        int start = at - word.length();
        return start >= 0 && passage.slice(start, at).equals(word);
    }

    private boolean isWanted(int start, int end) {
        CharSequence token = passage.window(start, end);
        Look look = look(token);
        boolean strong = strength == Strength.STRONG;
        return switch (look) {
            case WRITTEN -> false;
            case RANDOM -> token.length() >= (strong || assigned || words <= 1 ? SHORTEST : SHORTEST_FAR);
            case HEX ->
                token.length() >= SHORTEST_HEX
                        ? words <= MOST_WORDS_HEX && (strong || byVendor || words <= (assigned ? 1 : 0))
                        : strong && assigned && words == 0;
            case UUID ->
                strong && words <= 1
                        || byVendor && (words == 0 && (called || isFollowedByLabel(end)) || words <= 1 && labelled);
        };
    }

    /** Tells whether what follows says that this is a secret, as in {@code acme 4f2a... api token}. */
    private boolean isFollowedByLabel(int end) {
        int limit = Math.min(passage.length(), end + LONGEST_AFTER);
        int line = end;
        while (line < limit && passage.charAt(line) != '\n') {
            line++;
        }
        List<String> after = LabelWords.split(passage.slice(end, line));
        List<String> next = after.subList(0, Math.min(MOST_WORDS_AFTER, after.size()));
        return next.stream().anyMatch(LabelWords::isStrong) && next.stream().noneMatch(LabelWords::isHarmless);
    }

    /** What stands behind a colon or a full stop counts where the whole says nothing, as in {@code user:4f2a...}. */
    private static Look look(CharSequence token) {
        Look whole = Randomness.of(token);
        StringBuilder written = new StringBuilder(token);
        int sign = Math.max(written.lastIndexOf(":"), written.lastIndexOf("."));
        return whole != Look.WRITTEN || sign < 0 ? whole : Randomness.of(token.subSequence(sign + 1, token.length()));
    }

    /** Reads over a word; returns false when there are too many, or one says that what follows is something else. */
    private boolean passBy(CharSequence token) {
        String word = new StringBuilder(token).toString().toLowerCase(Locale.ROOT);
        for (String part : LabelWords.split(token)) {
            if (LabelWords.isHarmless(part) || (byVendor || words == 0) && LabelWords.isOtherThing(part)) {
                return false;
            }
        }
        if (lines > 0) {
            return words == 0 && VALUE.contains(word);
        }
        assigned |= IS.contains(word);
        if (words == 0 && !byVendor && LabelWords.isOwn(word)) {
            strength = Strength.STRONG;
            return true;
        }
        labelled |= words == 0 && LabelWords.isLabel(word);
        words += IS.contains(word) ? 0 : 1;
        return words <= MOST_WORDS;
    }
}
