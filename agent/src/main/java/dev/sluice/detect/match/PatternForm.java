package dev.sluice.detect.match;

import dev.sluice.detect.pattern.CharSet;
import dev.sluice.detect.pattern.Node;
import dev.sluice.detect.pattern.PatternParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A pattern ready to be built into an automaton. */
public final class PatternForm {
    private static final Node EDGE = new Node.Unit(edge());

    private static final CharSet DIGITS = CharSet.range('0', '9');
    private static final CharSet LETTERS = CharSet.range('A', 'Z').or(CharSet.range('a', 'z'));

    private final Node node;
    private final boolean exact;
    private final boolean upToEdge;

    private PatternForm(Node node, boolean exact, boolean upToEdge) {
        this.node = node;
        this.exact = exact;
        this.upToEdge = upToEdge;
    }

    /**
     * Reads a pattern in RE2 syntax.
     *
     * @throws IllegalArgumentException for syntax the automaton does not know
     */
    public static PatternForm of(String pattern) {
        PatternParser.Parsed parsed = PatternParser.parse(pattern);
        return new PatternForm(parsed.node(), parsed.exact(), false);
    }

    /** Reads a pattern that is the value itself and has to be followed by something that glues to nothing; the match includes that. */
    public static PatternForm upToEdge(String pattern) {
        PatternForm form = of(pattern);
        return new PatternForm(new Node.Sequence(List.of(new Node.Value(form.node), EDGE)), form.exact, true);
    }

    /** The same pattern, read from its end. */
    PatternForm reversed() {
        return new PatternForm(reversed(node), exact, upToEdge);
    }

    /** The pattern without regard to which digit or ASCII letter there is: it accepts more, and needs far fewer states. */
    public PatternForm shape() {
        return new PatternForm(shape(node), false, upToEdge);
    }

    private static Node reversed(Node node) {
        if (node instanceof Node.Sequence sequence) {
            List<Node> parts = new ArrayList<>();
            for (Node part : sequence.parts()) {
                parts.add(0, reversed(part));
            }
            return new Node.Sequence(parts);
        }
        return node.with(PatternForm::reversed);
    }

    private static Node shape(Node node) {
        return node instanceof Node.Unit unit
                ? new Node.Unit(unit.set().withAllOf(DIGITS).withAllOf(LETTERS))
                : node.with(PatternForm::shape);
    }

    boolean isUpToEdge() {
        return upToEdge;
    }

    Node node() {
        return node;
    }

    /** Tells whether what the automaton accepts is what the pattern means. */
    public boolean isExact() {
        return exact;
    }

    private static CharSet edge() {
        BitSet units = new BitSet();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            units.set(c, !CharKind.isTokenPart((char) c));
        }
        return CharSet.of(units);
    }
}
