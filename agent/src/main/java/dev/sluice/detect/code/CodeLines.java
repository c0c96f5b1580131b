package dev.sluice.detect.code;

import dev.sluice.detect.Passage;
import dev.sluice.text.Range;
import java.util.Set;

/** Counts the lines of a passage that have the shape of code, by how they begin and end. */
final class CodeLines {
    /** Words that begin a line of code and hardly ever one of prose. */
    private static final Set<String> OPENERS = Set.of(
            "def",
            "elif",
            "import",
            "#include",
            "#define",
            "#ifdef",
            "#ifndef",
            "#endif",
            "return",
            "const",
            "let",
            "var",
            "val",
            "fun",
            "fn",
            "func",
            "pub",
            "impl",
            "struct",
            "enum",
            "namespace",
            "using",
            "package",
            "public",
            "private",
            "protected",
            "static",
            "void",
            "echo",
            "export",
            "fi",
            "done",
            "esac",
            "end",
            "SELECT",
            "FROM",
            "WHERE",
            "JOIN",
            "LEFT",
            "INNER",
            "GROUP",
            "ORDER",
            "INSERT",
            "VALUES",
            "CREATE",
            "UPDATE",
            "ALTER",
            "except",
            "try:",
            "else:",
            "finally:",
            "@Override",
            "raise",
            "yield",
            "async",
            "await");

    private static final boolean[] FIRST_OF_OPENERS = firstOfOpeners();
    private static final int LONGEST_OPENER = 10;
    private static final Range NOWHERE = new Range(0, 0);

    private int code;
    private int prose;
    private int comments;

    /** Lines of code less two for each of prose, since these last outweighed those. */
    private int excess;

    private int greatestExcess;
    private int linesOfStretch;
    private int linesOfLongest;
    private Range first = NOWHERE;
    private Range firstOfStretch = NOWHERE;
    private Range firstOfLongest = NOWHERE;

    private CodeLines() {}

    static CodeLines of(Passage passage) {
        CodeLines lines = new CodeLines();
        for (int from = 0; from <= passage.length(); ) {
            int to = passage.lineEnd(from);
            lines.add(passage, from, to);
            from = to + 1;
        }
        return lines;
    }

    int count() {
        return code;
    }

    /** Tells whether nearly all that is written is code, in a stretch of so many lines or in all of it. */
    boolean isMostlyCode(int lines) {
        return code >= lines && code >= 2 * prose || linesOfLongest >= lines;
    }

    /** Tells whether there is any line but those of code, in which a notice could stand. */
    boolean mayHoldNotice() {
        return comments + prose > 0;
    }

    /** The first line of code, without indentation; where prose outweighs code, that of the longest stretch. */
    Range first() {
        return code >= 2 * prose ? first : firstOfLongest;
    }

    private void add(Passage passage, int lineFrom, int lineTo) {
        int from = lineFrom;
        int to = lineTo;
        while (from < to && passage.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && passage.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from == to) {
            return;
        }
        if (isComment(passage, from, to)) {
            comments++;
            return;
        }
        boolean indented = from - lineFrom >= 2 || from > lineFrom && passage.charAt(lineFrom) == '\t';
        if (!endsAsCode(passage, to, indented) && !opensAsCode(passage, from, to) && !isAssignment(passage, from, to)) {
            prose += indented ? 0 : 1;
            excess = Math.max(0, excess - (indented ? 0 : 2));
            return;
        }
        Range line = new Range(from, to);
        first = code++ == 0 ? line : first;
        linesOfStretch = excess == 0 ? 1 : linesOfStretch + 1;
        firstOfStretch = excess++ == 0 ? line : firstOfStretch;
        if (excess > greatestExcess) {
            greatestExcess = excess;
            linesOfLongest = linesOfStretch;
            firstOfLongest = firstOfStretch;
        }
    }

    private static boolean isComment(Passage passage, int from, int to) {
        char first = passage.charAt(from);
        char second = from + 1 < to ? passage.charAt(from + 1) : ' ';
        return first == '/' && (second == '/' || second == '*')
                || first == '*'
                || first == '#' && second == ' '
                || first == '-' && second == '-';
    }

    private static boolean endsAsCode(Passage passage, int to, boolean indented) {
        char last = passage.charAt(to - 1);
        char before = to >= 2 ? passage.charAt(to - 2) : ' ';
        return last == ';'
                || last == '{'
                || last == '}'
                || last == '(' && before != ' '
                || last == ')' && (indented || before == ')' || before == '(')
                || last == ':' && (indented || before == ')')
                || last == ',' && indented
                || last == '>' && before == '=';
    }

    private static boolean opensAsCode(Passage passage, int from, int to) {
        if (!mayOpen(passage.charAt(from))) {
            return false;
        }
        int end = from;
        while (end < to && end - from <= LONGEST_OPENER && passage.charAt(end) > ' ') {
            end++;
        }
        return end - from <= LONGEST_OPENER && OPENERS.contains(passage.slice(from, end));
    }

    private static boolean mayOpen(char c) {
        return c < FIRST_OF_OPENERS.length && FIRST_OF_OPENERS[c];
    }

    private static boolean[] firstOfOpeners() {
        boolean[] first = new boolean[0x80];
        OPENERS.forEach(opener -> first[opener.charAt(0)] = true);
        return first;
    }

    /** {@code name.other[1] = value}, with no word between. */
    private static boolean isAssignment(Passage passage, int from, int to) {
        int at = from;
        while (at < to && isName(passage.charAt(at))) {
            at++;
        }
        while (at < to && at > from && (passage.charAt(at) == ' ' || ":+-*|".indexOf(passage.charAt(at)) >= 0)) {
            at++;
        }
        return at > from && at < to && passage.charAt(at) == '=';
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || "._[]'\"$@".indexOf(c) >= 0;
    }
}
