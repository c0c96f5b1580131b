package dev.sluice.detect.names;

/** Cuts one line into words, initials, numbers, marks and things that are code or addresses. */
final class Tokenizer {
    private static final int MAX_WORD = 40;

    /** Case classes of a word, the lowest three bits of its shape. */
    static final int LOWER = 0;

    static final int TITLE = 1;
    static final int UPPER = 2;
    static final int MIXED = 3;
    static final int SINGLE = 4;
    static final int HYPHEN = 8;
    static final int APOSTROPHE = 16;
    /** A space or the line's border stands before. */
    static final int SPACED = 32;
    /** A letter outside ASCII. */
    static final int ACCENTED = 64;

    private static final int MARK_PART = 128;
    private static final int NO_PART = -1;

    private final Line line;
    private CharSequence text = "";
    private int lineStart;
    private int lineEnd;
    private int capitals;

    Tokenizer(Line line) {
        this.line = line;
    }

    void cut(CharSequence newText, int from, int to) {
        text = newText;
        line.clear();
        lineStart = from;
        lineEnd = to;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '\u00A0' || c == '\u3000') {
                at++;
            } else if (isLatinLike(c)) {
                at = word(at);
            } else if (c >= '0' && c <= '9') {
                at = number(at);
            } else if ((c == '#' || c == '@' && !(spaced(at) != 0 && Glue.isMention(text, at, lineEnd)))
                    && isLatinLike(at(at + 1))) {
                at = code(at + 1, at);
            } else {
                at = other(at);
            }
        }
    }

    /** A letter of a script that is written with spaces and, for the greater part, with capitals. */
    static boolean isLatinLike(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        }
        return c < 0x2000 && Character.isLetter(c) || c >= 0x1E00 && c <= 0x1FFF;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char at(int index) {
        return index < lineEnd ? text.charAt(index) : '\n';
    }

    private int word(int from) {
        capitals = 0;
        int shape = spaced(from);
        int hash = 17;
        int tail = 17;
        int head = 0;
        int at = from;
        while (at < lineEnd) {
            char c = text.charAt(at);
            int part = part(c, at, from);
            if (part == NO_PART) {
                break;
            }
            shape |= part;
            if (part == HYPHEN) {
                head = head == 0 ? hash : head;
                tail = 17;
                hash = hash * 31 + c;
            } else if (part != MARK_PART) {
                int folded = Words.fold(c);
                hash = hash * 31 + folded;
                tail = tail * 31 + folded;
            }
            at++;
        }
        if (isGlued(at)) {
            return code(at, from);
        }
        if (at - from == 1 && at(at) == '.' && capitals == 1) {
            return initials(from);
        }
        int i = line.add(from, at, at - from > MAX_WORD ? Line.CODE : Line.WORD);
        line.hash[i] = Words.mix(hash);
        line.tail[i] = head == 0 ? line.hash[i] : Words.mix(tail);
        line.head[i] = head == 0 ? line.hash[i] : Words.mix(head);
        line.shape[i] = shape & ~MARK_PART | caseOf(from, at);
        return at;
    }

    /** What a character adds to the shape of the word it continues, or {@link #NO_PART}. */
    private int part(char c, int at, int from) {
        if (isLatinLike(c)) {
            capitals += isCapital(c) ? 1 : 0;
            return c >= 0x80 ? ACCENTED : 0;
        }
        if (c == '-' && at - from > 1 && isLatinLike(at(at + 1))) {
            return HYPHEN;
        }
        if ((c == '\'' || c == '\u2019') && isLatinLike(at(at + 1)) && !isPossessive(at)) {
            return APOSTROPHE;
        }
        return c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK ? MARK_PART : NO_PART;
    }

    private int caseOf(int from, int to) {
        int length = to - from;
        if (capitals == 0) {
            line.lower += length > 1 ? 1 : 0;
            return LOWER;
        }
        if (length == 1) {
            return SINGLE;
        }
        if (capitals == length) {
            line.upper++;
            return UPPER;
        }
        line.title++;
        return capitals == 1 && isCapital(text.charAt(from)) ? TITLE : MIXED;
    }

    private int spaced(int from) {
        return from == lineStart || text.charAt(from - 1) <= ' ' ? SPACED : 0;
    }

    static boolean isCapital(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /** An apostrophe and a final s: "Anna's". */
    private boolean isPossessive(int at) {
        return (at(at + 1) | 0x20) == 's' && !isLatinLike(at(at + 2));
    }

    /** Right after a word: the sign of an identifier, an address, a file name. */
    private boolean isGlued(int at) {
        char c = at(at);
        char next = at(at + 1);
        return switch (c) {
            case '_', '@' -> true;
            case '.' -> (next >= 'a' && next <= 'z' || isDigit(next)) && at(at + 2) != '.';
            case ':' -> next == '/' || next == ':';
            case '(' -> next == ')' || isLatinLike(next) && text.charAt(at - 1) != '.' && at(at + 2) != ' ';
            case '\\' -> isLatinLike(next);
            case '=' -> isLatinLike(next) && !Glue.isPhrase(text, at + 1, lineEnd);
            default -> isDigit(c);
        };
    }

    private int initials(int from) {
        int at = from + 2;
        while (isLatinLike(at(at)) && isCapital(at(at)) && at(at + 1) == '.') {
            at += 2;
        }
        int i = line.add(from, at, Line.INITIAL);
        line.hash[i] = Words.hash(text, from, at);
        line.tail[i] = line.hash[i];
        line.shape[i] = SINGLE | spaced(from);
        return at;
    }

    /** An identifier or address up to the next space, bracket or quote. */
    private int code(int from, int start) {
        int at = from;
        boolean mail = false;
        while (at < lineEnd && !Marks.endsCode(text.charAt(at))) {
            mail |= text.charAt(at) == '@' && at > start;
            at++;
        }
        while (at > from + 1 && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == ':')) {
            at--;
        }
        int i = line.add(start, at, mail ? Line.MAIL : Line.CODE);
        line.hash[i] = mail ? Line.MAIL : Line.CODE + text.charAt(start);
        line.tail[i] = line.hash[i];
        line.shape[i] = spaced(start);
        line.hasMail |= mail;
        return at;
    }

    private int number(int from) {
        int at = from;
        while (isDigit(at(at))
                || (at(at) == '.' || at(at) == ',' || at(at) == ':' || at(at) == '-' || at(at) == '/')
                        && isDigit(at(at + 1))) {
            at++;
        }
        if (isLatinLike(at(at)) || at(at) == '_') {
            return code(at, from);
        }
        int i = line.add(from, at, Line.NUMBER);
        line.hash[i] = 0x1000 + Math.min(at - from, 12);
        line.tail[i] = line.hash[i];
        line.shape[i] = spaced(from);
        return at;
    }

    private int other(int from) {
        char c = text.charAt(from);
        int at = from + 1;
        boolean mark = c < 0x3040;
        while (at < lineEnd && (mark ? text.charAt(at) == c : text.charAt(at) >= 0x3040)) {
            at++;
        }
        int i = line.add(from, at, mark ? Line.MARK : Line.OTHER_SCRIPT);
        line.codeMarks += Marks.isCode(c) ? 1 : 0;
        line.hash[i] = mark ? Words.mix(c) : 0x2000;
        line.tail[i] = line.hash[i];
        line.shape[i] = spaced(from);
        return at;
    }
}
