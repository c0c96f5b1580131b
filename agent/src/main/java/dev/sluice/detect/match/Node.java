package dev.sluice.detect.match;

import java.util.List;

/** A part of a parsed pattern. */
sealed interface Node {
    /** One unit. */
    record Unit(CharSet set) implements Node {}

    /** One after the other; nothing at all when empty. */
    record Sequence(List<Node> parts) implements Node {}

    /** One of several. */
    record Choice(List<Node> parts) implements Node {}

    /**
     * A repetition.
     *
     * @param most {@link #UNLIMITED} for no bound
     */
    record Repeat(Node part, int least, int most) implements Node {
        static final int UNLIMITED = -1;
    }
}
