package dev.sluice.detect.match;

import java.util.List;

/** Finds where a pattern occurs in a text, by an automaton that reads forwards to its end and one that reads back. */
public final class Locator {
    /** Stands for no occurrence. */
    public static final int NOWHERE = Automaton.NOWHERE;

    private final boolean exact;
    private final Automaton forwards;
    private final Automaton backwards;
    private final Automaton here;

    public Locator(PatternForm pattern) {
        this.exact = pattern.isExact();
        this.here = Automaton.anchored(List.of(pattern));
        this.forwards = Automaton.searching(pattern);
        this.backwards = Automaton.anchored(List.of(pattern.reversed()));
    }

    /**
     * Returns where the occurrence that ends first begins, or {@link #NOWHERE}.
     *
     * <p>For a pattern that is not exact this may be a place where the pattern does not match after all.
     */
    public int find(char[] text, int from, int to) {
        int end = forwards.firstEnd(text, from, to);
        return end == NOWHERE ? NOWHERE : backwards.leftmost(text, from, to, end);
    }

    /** Tells whether what is found is what the pattern means. */
    public boolean isExact() {
        return exact;
    }

    /** Returns where the longest match that begins here ends, the edge included; or {@link #NOWHERE}. */
    public int longestEnd(char[] text, int start, int to) {
        return here.lastEnd(text, start, to);
    }
}
