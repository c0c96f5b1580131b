package dev.sluice.detect.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a pattern occurs in a text. */
public final class Locator {
    /** Stands for no occurrence. */
    public static final int NOWHERE = Automaton.NOWHERE;

    /** A pattern that may begin further before its keyword is searched for. */
    private static final int LONGEST_LEAD = 24;

    /** A pattern that may begin even further is searched for without regard to where its keywords stand. */
    private static final int LONGEST_REACH = 130;

    private final Automaton pattern;

    /** How far before its keyword an occurrence begins at most, {@link #NOWHERE} if that cannot be told. */
    private final int reach;

    private final @Nullable Neighbours neighbours;

    /** Reads back from the end of an occurrence to where it begins; null where occurrences are not searched for. */
    private final @Nullable Automaton backwards;

    /**
     * @param keywords words of which one stands in or near every occurrence
     */
    public Locator(PatternForm form, List<String> keywords) {
        pattern = Automaton.anchored(List.of(form));
        reach = Lead.of(form, keywords, LONGEST_REACH);
        backwards = lead() == NOWHERE ? Automaton.anchored(List.of(form.reversed())) : null;
        neighbours = backwards == null ? null : Neighbours.of(form, keywords);
    }

    /**
     * How many UTF-16 units before one of its keywords an occurrence begins at most: it is enough to ask {@link
     * #longestEnd} there. {@link #NOWHERE} when that cannot be told or is far: then {@link #find} has to search.
     */
    public int lead() {
        return reach <= LONGEST_LEAD ? reach : NOWHERE;
    }

    /**
     * Returns where the occurrence that ends first begins, or {@link #NOWHERE}.
     *
     * <p>For a pattern that is not exact this may be a place where the pattern does not match after all.
     *
     * @param anchors where all keywords in this part of the text begin, in order
     * @throws IllegalStateException if the lead is known, and there is nothing to search for
     */
    public int find(char[] text, int from, int to, IntList anchors) {
        if (backwards == null) {
            throw new IllegalStateException("occurrences begin near keywords");
        }
        int end = pattern.firstEnd(text, from, to, new Beginning(text, from, to, anchors));
        return end == NOWHERE ? NOWHERE : backwards.leftmost(text, from, to, end);
    }

    /** Returns false when the keyword at a place belongs to no occurrence, as far as a glance tells. */
    public boolean mayHold(char[] text, int keyword, int to) {
        return reach != 0 || pattern.mayBegin(text, keyword, to);
    }

    /** The pattern, to be read where it begins. */
    public Automaton pattern() {
        return pattern;
    }

    /** Returns where the longest match that begins here ends, the edge included; or {@link #NOWHERE}. */
    public int longestEnd(char[] text, int start, int to) {
        return pattern.lastEnd(text, start, to);
    }

    /** Where occurrences may begin: within reach of a keyword. */
    private final class Beginning implements Automaton.Places {
        private final char[] text;
        private final int from;
        private final int to;
        private final IntList anchors;
        private int nearest;

        Beginning(char[] text, int from, int to, IntList anchors) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.anchors = anchors;
        }

        @Override
        public int next(int place) {
            if (reach == NOWHERE) {
                return place;
            }
            while (nearest < anchors.size() && !isAhead(anchors.get(nearest), place)) {
                nearest++;
            }
            return nearest == anchors.size() ? NOWHERE : Math.max(place, anchors.get(nearest) - reach);
        }

        private boolean isAhead(int anchor, int place) {
            return anchor >= place && (neighbours == null || anchor >= to || neighbours.allow(text, anchor, from, to));
        }
    }
}
