package dev.sluice.detect.pattern;

import java.util.List;
import java.util.function.UnaryOperator;

/** A part of a parsed pattern. */
public sealed interface Node {
    /** Returns the same with other parts. */
    Node with(UnaryOperator<Node> change);

    /** One unit. */
    record Unit(CharSet set) implements Node {
        @Override
        public Node with(UnaryOperator<Node> change) {
            return this;
        }
    }

    /** One after the other; nothing at all when empty. */
    record Sequence(List<Node> parts) implements Node {
        @Override
        public Node with(UnaryOperator<Node> change) {
            return new Sequence(parts.stream().map(change).toList());
        }
    }

    /** One of several. */
    record Choice(List<Node> parts) implements Node {
        @Override
        public Node with(UnaryOperator<Node> change) {
            return new Choice(parts.stream().map(change).toList());
        }
    }

    /**
     * A repetition.
     *
     * @param most {@link #UNLIMITED} for no bound
     * @param lazy whether less is tried before more
     */
    record Repeat(Node part, int least, int most, boolean lazy) implements Node {
        public static final int UNLIMITED = -1;

        @Override
        public Node with(UnaryOperator<Node> change) {
            return new Repeat(change.apply(part), least, most, lazy);
        }
    }

    /** The part that is the finding. */
    record Value(Node part) implements Node {
        @Override
        public Node with(UnaryOperator<Node> change) {
            return new Value(change.apply(part));
        }
    }

    /** Something that has to hold between two units. */
    record Assert(Assertion assertion) implements Node {
        @Override
        public Node with(UnaryOperator<Node> change) {
            return this;
        }
    }
}
