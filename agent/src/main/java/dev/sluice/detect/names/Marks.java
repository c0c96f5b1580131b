package dev.sluice.detect.names;

/** Which marks end an identifier, and which tell code from prose. */
final class Marks {
    private Marks() {}

    static boolean endsCode(char c) {
        return c <= ' '
                || c == ','
                || c == ';'
                || c == '"'
                || c == '\''
                || c == '<'
                || c == '>'
                || c == '('
                || c == ')'
                || c == '['
                || c == ']'
                || c == '{'
                || c == '}'
                || c == '|'
                || c == '`'
                || c >= 0x2010;
    }

    static boolean isCode(char c) {
        return c == '=' || c == '(' || c == ')' || c == ';' || c == '{' || c == '}' || c == '[' || c == ']' || c == '<'
                || c == '>' || c == '\\';
    }
}
