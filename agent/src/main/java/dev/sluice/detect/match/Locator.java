package dev.sluice.detect.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a pattern occurs in a text. */
public final class Locator {
    /** Stands for no occurrence. */
    public static final int NOWHERE = Automaton.NOWHERE;

    /** A pattern that may begin further before its keyword is searched for. */
    private static final int LONGEST_LEAD = 24;

    private final int lead;
    private final Automaton here;
    private final @Nullable Search search;

    /** An automaton that reads forwards to where an occurrence ends, and one that reads back to where it begins. */
    private record Search(Automaton forwards, Automaton backwards) {}

    /**
     * @param keywords words of which one stands in or near every occurrence
     */
    public Locator(PatternForm pattern, List<String> keywords) {
        here = Automaton.anchored(List.of(pattern));
        lead = Lead.of(pattern, keywords, LONGEST_LEAD);
        search = lead == Lead.UNKNOWN
                ? new Search(Automaton.searching(pattern), Automaton.anchored(List.of(pattern.reversed())))
                : null;
    }

    /**
     * How many UTF-16 units before one of its keywords an occurrence begins at most: it is enough to ask {@link
     * #longestEnd} there. {@link #NOWHERE} when that cannot be told: then {@link #find} has to search.
     */
    public int lead() {
        return lead;
    }

    /**
     * Returns where the occurrence that ends first begins, or {@link #NOWHERE}.
     *
     * <p>For a pattern that is not exact this may be a place where the pattern does not match after all.
     *
     * @throws IllegalStateException if the lead is known, and there is nothing to search for
     */
    public int find(char[] text, int from, int to) {
        if (search == null) {
            throw new IllegalStateException("occurrences begin near keywords");
        }
        int end = search.forwards.firstEnd(text, from, to);
        return end == NOWHERE ? NOWHERE : search.backwards.leftmost(text, from, to, end);
    }

    /** The pattern, to be read where it begins. */
    public Automaton pattern() {
        return here;
    }

    /** Returns where the longest match that begins here ends, the edge included; or {@link #NOWHERE}. */
    public int longestEnd(char[] text, int start, int to) {
        return here.lastEnd(text, start, to);
    }
}
