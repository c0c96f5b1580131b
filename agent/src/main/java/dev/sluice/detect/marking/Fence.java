package dev.sluice.detect.marking;

import dev.sluice.detect.Passage;

/** What sets a piece of a line apart from what stands beside it. */
enum Fence {
    /** Nothing: the piece goes on. */
    INSIDE,
    LINE,
    BRACKET,
    /** Dashes, bars, stars, tabs, wide gaps. */
    BREAK,
    COLON,
    EQUALS,
    /** The end of a sentence. */
    STOP,
    COMMA,
    QUOTE,
    /** A space in a script that writes none between words. */
    GAP,
    /** It is part of something longer that is no text for people: a path, an identifier, an address. */
    GLUE;

    private static final String QUOTES =
            "\"`\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f\u300a\u300b\u3008\u3009";

    private static final int LONGEST_RULE = 40;

    /** Tells whether a title or a line may end there. */
    boolean isFirm() {
        return this == LINE || this == BRACKET || this == BREAK;
    }

    /** Classifies the character at a place; beyond the passage a line ends. */
    static Fence of(Passage passage, int at) {
        char c = charAt(passage, at);
        if (Phrases.isWordPart(c) || c == '&') {
            return INSIDE;
        }
        if (c == '\n' || c == '\r') {
            return LINE;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return QUOTE;
        }
        char before = charAt(passage, at - 1);
        char after = charAt(passage, at + 1);
        boolean between = Phrases.isWordPart(before) && Phrases.isWordPart(after);
        return switch (c) {
            case ' ', '\u3000', '\u00a0' -> ofSpace(before, after);
            case '-', '_', '+' -> between ? INSIDE : BREAK;
            case '.' -> ofPoint(before, after);
            case '/' -> ofSlash(before, after, between);
            case '\\' -> before == c || after == c || before == ' ' && after == ' ' ? BREAK : GLUE;
            case ':', '\uff1a' -> before == ':' || after == ':' ? GLUE : COLON;
            case '=' -> before == '=' || after == '=' ? ofRule(passage, at) : EQUALS;
            case '!', ';', '\u3002', '\uff01', '\uff1b' -> after == '=' ? GLUE : STOP;
            case ',', '\uff0c', '\u3001' -> COMMA;
            case '\'', '\u2019', '\u2018' -> Phrases.isWordPart(before) ? INSIDE : QUOTE;
            case '?', '$', '@', '\uff1f' -> GLUE;
            case '{', '}' -> ofBrace(passage, at);
            default -> ofSign(c);
        };
    }

    private static Fence ofSpace(char before, char after) {
        if (before == ' ' && after == ' ') {
            return BREAK;
        }
        return isHan(before) || isHan(after) ? GAP : INSIDE;
    }

    /** Signs in a row are a line drawn around a heading where a line of text begins or ends with them, and code elsewhere. */
    private static Fence ofRule(Passage passage, int at) {
        int from = at;
        int to = at;
        while (at - from < LONGEST_RULE && isRule(charAt(passage, from))) {
            from--;
        }
        while (to - at < LONGEST_RULE && isRule(charAt(passage, to))) {
            to++;
        }
        return charAt(passage, from) == '\n' || charAt(passage, to) == '\n' ? BREAK : EQUALS;
    }

    private static boolean isRule(char c) {
        return c == '=' || c == ' ';
    }

    private static Fence ofPoint(char before, char after) {
        if (after == '.' || before == '.') {
            return BREAK;
        }
        if (!Phrases.isWordPart(after)) {
            return STOP;
        }
        return Character.isDigit(before) || Character.isDigit(after) ? INSIDE : GLUE;
    }

    private static Fence ofSlash(char before, char after, boolean between) {
        if (between) {
            return INSIDE;
        }
        boolean sign = before == '/' || after == '/' || before == '*' || after == '*';
        return sign || before == ' ' && after == ' ' ? BREAK : GLUE;
    }

    /** Braces hold text only behind a command of LaTeX. */
    private static Fence ofBrace(Passage passage, int at) {
        if (passage.charAt(at) == '}') {
            return BRACKET;
        }
        int i = at - 1;
        while (i >= 0
                && at - i < 40
                && (Phrases.isWordPart(passage.charAt(i)) || "[]*".indexOf(passage.charAt(i)) >= 0)) {
            i--;
        }
        return i >= 0 && i < at - 1 && passage.charAt(i) == '\\' ? BRACKET : GLUE;
    }

    private static Fence ofSign(char c) {
        int type = Character.getType(c);
        boolean bracket =
                c == '<' || c == '>' || type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION;
        return bracket ? BRACKET : BREAK;
    }

    private static boolean isHan(char c) {
        return c >= 0x2E80 && c < 0xA000 || c >= 0xF900 && c < 0xFB00;
    }

    private static char charAt(Passage passage, int at) {
        return at < 0 || at >= passage.length() ? '\n' : passage.charAt(at);
    }
}
