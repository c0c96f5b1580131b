package dev.sluice.detect;

import java.util.List;

/** Finds what a pattern cannot say: a grammar in code that detector files call by name. Thread safe. */
public interface Recogniser {
    /** Name by which detector files call it, such as {@code phone}. */
    String name();

    /**
     * Returns candidate spans in the coordinates of the passage, in any order.
     *
     * <p>The answer must depend on the passage alone, and take time linear in its length.
     */
    List<Span> find(Passage passage);

    /**
     * A candidate.
     *
     * @param score likelihood without context, 0 to 1; negative to take the score of the rule
     * @param note what the recogniser has to say about it, without any typed text; empty for nothing
     */
    record Span(int start, int end, double score, String note) {
        public Span(int start, int end, double score) {
            this(start, end, score, "");
        }
    }
}
