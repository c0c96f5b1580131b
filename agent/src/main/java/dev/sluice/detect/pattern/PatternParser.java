package dev.sluice.detect.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads RE2 syntax (https://github.com/google/re2/wiki/Syntax) far enough to build an automaton of it.
 *
 * <p>An automaton takes assertions such as {@code \b} to hold, and so accepts too much; that is noted.
 */
public final class PatternParser {
    private static final String VALUE = "value";

    private final String pattern;
    private int at;
    private boolean ignoreCase;
    private boolean dotAll;
    private boolean lines;
    private boolean exact = true;

    private PatternParser(String pattern) {
        this.pattern = pattern;
    }

    /**
     * What was read.
     *
     * @param exact whether the automaton accepts the language of the pattern, the longest match being the one meant
     */
    public record Parsed(Node node, boolean exact) {}

    /**
     * @throws IllegalArgumentException for syntax this class does not know
     */
    public static Parsed parse(String pattern) {
        PatternParser parser = new PatternParser(pattern);
        try {
            Node node = parser.choice();
            if (parser.at < pattern.length()) {
                throw parser.unknown();
            }
            return new Parsed(node, parser.exact);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the pattern ends too early", e);
        }
    }

    private Node choice() {
        List<Node> branches = new ArrayList<>();
        branches.add(sequence());
        while (eat('|')) {
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Node part = atom();
            while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
                Node repeated = repeated(part);
                if (repeated == part) {
                    break;
                }
                part = repeated;
            }
            parts.add(part);
        }
        return new Node.Sequence(parts);
    }

    private Node repeated(Node part) {
        return switch (pattern.charAt(at)) {
            case '*' -> repeat(part, 0, Node.Repeat.UNLIMITED, at + 1);
            case '+' -> repeat(part, 1, Node.Repeat.UNLIMITED, at + 1);
            case '?' -> repeat(part, 0, 1, at + 1);
            default -> counted(part);
        };
    }

    /** Reads {@code {n}}, {@code {n,}} or {@code {n,m}}; a brace that is none of these is a plain character. */
    private Node counted(Node part) {
        int close = pattern.indexOf('}', at);
        String inside = close < 0 ? "" : pattern.substring(at + 1, close);
        if (!inside.matches("\\d+(,\\d*)?")) {
            return part;
        }
        int comma = inside.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
        if (comma < 0) {
            return repeat(part, least, least, close + 1);
        }
        String most = inside.substring(comma + 1);
        return repeat(part, least, most.isEmpty() ? Node.Repeat.UNLIMITED : Integer.parseInt(most), close + 1);
    }

    private Node repeat(Node part, int least, int most, int behind) {
        at = behind;
        boolean lazy = eat('?');
        exact &= !lazy;
        return new Node.Repeat(part, least, most, lazy);
    }

    private Node atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> unit(new ClassParser(this).parse());
            case '.' -> unit((dotAll ? CharSet.none() : CharSet.of('\n')).not());
            case '^' -> assertion(lines ? Assertion.LINE_BEGIN : Assertion.BEGIN);
            case '$' -> assertion(lines ? Assertion.LINE_END : Assertion.END);
            case '\\' -> escape();
            default -> unit(CharSet.of(c));
        };
    }

    private Node group() {
        boolean outerCase = ignoreCase;
        boolean outerDot = dotAll;
        boolean outerLines = lines;
        String name = "";
        if (eat('?')) {
            if (pattern.charAt(at) == 'P' || pattern.charAt(at) == '<') {
                name = name();
            } else if (!flags()) {
                return new Node.Sequence(List.of());
            }
        }
        Node inside = choice();
        if (!eat(')')) {
            throw unknown();
        }
        ignoreCase = outerCase;
        dotAll = outerDot;
        lines = outerLines;
        return name.equals(VALUE) ? new Node.Value(inside) : inside;
    }

    private String name() {
        eat('P');
        int close = pattern.indexOf('>', at);
        boolean named = close > 0 && pattern.charAt(at) == '<' && Character.isLetter(pattern.charAt(at + 1));
        if (!named) {
            throw unknown();
        }
        String name = pattern.substring(at + 1, close);
        at = close + 1;
        return name;
    }

    /** Returns false when the parenthesis only sets flags, for the rest of the group around it. */
    private boolean flags() {
        boolean on = true;
        while (true) {
            char c = pattern.charAt(at++);
            switch (c) {
                case 'i' -> ignoreCase = on;
                case 's' -> dotAll = on;
                case 'm' -> lines = on;
                case '-' -> on = false;
                case ':' -> {
                    return true;
                }
                case ')' -> {
                    return false;
                }
                default -> throw unknown();
            }
        }
    }

    private Node escape() {
        Assertion assertion = switch (pattern.charAt(at)) {
            case 'A' -> Assertion.BEGIN;
            case 'z' -> Assertion.END;
            case 'b' -> Assertion.WORD_EDGE;
            case 'B' -> Assertion.NO_WORD_EDGE;
            default -> null;
        };
        if (assertion == null) {
            return unit(escapedSet());
        }
        at++;
        return assertion(assertion);
    }

    private Node assertion(Assertion assertion) {
        exact = false;
        return new Node.Assert(assertion);
    }

    /** Reads what follows a backslash, in a class or outside. */
    CharSet escapedSet() {
        char c = pattern.charAt(at++);
        CharSet set = UnicodeSets.perl(c);
        if (set != null) {
            return set;
        }
        return switch (c) {
            case 'p', 'P' -> property(c == 'P');
            case 'x' -> CharSet.of(hexadecimal());
            case 't' -> CharSet.of('\t');
            case 'n' -> CharSet.of('\n');
            case 'r' -> CharSet.of('\r');
            case 'f' -> CharSet.of('\f');
            case 'v' -> CharSet.of('\u000B');
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw unknown();
                }
                yield CharSet.of(c);
            }
        };
    }

    private CharSet property(boolean negated) {
        String name = String.valueOf(pattern.charAt(at++));
        if ("{".equals(name)) {
            int close = pattern.indexOf('}', at);
            name = pattern.substring(at, close);
            at = close + 1;
        }
        boolean caret = name.startsWith("^");
        CharSet set = UnicodeSets.named(caret ? name.substring(1) : name);
        if (set == null) {
            throw unknown();
        }
        return negated != caret ? set.not().or(CharSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE)) : set;
    }

    private char hexadecimal() {
        boolean braced = eat('{');
        int end = braced ? pattern.indexOf('}', at) : at + 2;
        int value = Integer.parseInt(pattern, at, end, 16);
        at = braced ? end + 1 : end;
        if (value > Character.MAX_VALUE) {
            throw unknown();
        }
        return (char) value;
    }

    /** A character outside the basic plane is two units, for a class that may hold such characters. */
    private Node unit(CharSet set) {
        CharSet cased = ignoreCase ? set.withBothCases() : set;
        if (!cased.hasSurrogates()) {
            return new Node.Unit(cased);
        }
        Node pair = new Node.Sequence(List.of(
                new Node.Unit(CharSet.range(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE)),
                new Node.Unit(CharSet.range(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE))));
        return new Node.Choice(List.of(new Node.Unit(cased), pair));
    }

    boolean ignoresCase() {
        return ignoreCase;
    }

    char peek() {
        if (at >= pattern.length()) {
            throw unknown();
        }
        return pattern.charAt(at);
    }

    boolean eat(char c) {
        if (at < pattern.length() && pattern.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads one of the words {@code [:alpha:]} and its like, the opening {@code [} being read; empty when there is none. */
    String posixName() {
        int close = pattern.indexOf(":]", at);
        if (pattern.charAt(at) != ':' || close < 0) {
            return "";
        }
        String name = pattern.substring(at + 1, close);
        at = close + 2;
        return name;
    }

    IllegalArgumentException unknown() {
        return new IllegalArgumentException("unknown pattern syntax at " + at);
    }
}
