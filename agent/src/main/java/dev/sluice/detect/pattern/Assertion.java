package dev.sluice.detect.pattern;

/** What a pattern may say about the place between two units, as RE2 means it. */
public enum Assertion {
    BEGIN,
    END,
    LINE_BEGIN,
    LINE_END,
    WORD_EDGE,
    NO_WORD_EDGE;

    private static final Assertion[] ALL = values();

    public static Assertion of(int ordinal) {
        return ALL[ordinal];
    }

    /** Tells whether it holds before {@code text[at]}, the text being {@code from..to}. */
    public boolean holds(char[] text, int at, int from, int to) {
        return switch (this) {
            case BEGIN -> at == from;
            case END -> at == to;
            case LINE_BEGIN -> at == from || text[at - 1] == '\n';
            case LINE_END -> at == to || text[at] == '\n';
            case WORD_EDGE -> isWordEdge(text, at, from, to);
            case NO_WORD_EDGE -> !isWordEdge(text, at, from, to);
        };
    }

    private static boolean isWordEdge(char[] text, int at, int from, int to) {
        boolean before = at > from && isWord(text[at - 1]);
        boolean behind = at < to && isWord(text[at]);
        return before != behind;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
