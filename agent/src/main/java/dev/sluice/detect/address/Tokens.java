package dev.sluice.detect.address;

import java.util.Arrays;

/** Words, numbers and marks of a text in parallel arrays; what a word can be is looked up when first asked. */
final class Tokens {
    static final int WORD = 1;
    /** Digits, perhaps with a letter or a second number: "12", "12a", "12-14", "5/3". */
    static final int NUMBER = 2;
    /** Letters and digits mixed: "SW1A", "5th". */
    static final int MIXED = 3;

    static final int COMMA = 4;
    static final int DOT = 5;
    static final int SIGN = 6;
    static final int OTHER = 7;
    private static final int UNKNOWN = -1;
    private static final char FIRST_CASELESS = '\u0590';
    private static final char FIRST_MARK = '\u0300';

    private final CharSequence text;
    private final Vocabulary vocabulary;
    int count;
    int[] start = new int[128];
    int[] end = new int[128];
    int[] type = new int[128];
    /** Next token with a digit, this one included; {@link #count} if none. */
    int[] nextNumber = new int[128];

    /** Number of the line. */
    int[] line = new int[128];

    private int[] kinds = new int[128];

    Tokens(CharSequence text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    CharSequence text() {
        return text;
    }

    /** Appends the tokens of a stretch of text. */
    void read(int from, int to) {
        count = 0;
        int lines = 0;
        boolean begins = true;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '\n') {
                lines++;
                begins = true;
                at++;
            } else if (c <= ' ' || c == '\u00A0' || begins && c == '>') {
                at++;
            } else {
                int stop = isAlphanumeric(c) ? word(at, to) : at + 1;
                add(at, stop, lines);
                begins = false;
                at = stop;
            }
        }
        int next = count;
        for (int i = count - 1; i >= 0; i--) {
            next = type[i] == NUMBER || type[i] == MIXED ? i : next;
            nextNumber[i] = next;
        }
    }

    int kinds(int i) {
        if (i < 0 || i >= count || type[i] != WORD) {
            return 0;
        }
        if (kinds[i] == UNKNOWN) {
            int known = vocabulary.kinds(text, start[i], end[i]);
            kinds[i] = known != 0 || !vocabulary.endsAsStreet(text, start[i], end[i]) ? known : Kind.ENDING;
        }
        return kinds[i];
    }

    boolean is(int i, int kind) {
        return (kinds(i) & kind) != 0;
    }

    boolean isType(int i, int wanted) {
        return i >= 0 && i < count && type[i] == wanted;
    }

    boolean isNumber(int i) {
        return isType(i, NUMBER);
    }

    /** The place before a dot that stands here, else the place itself. */
    int beforeDot(int i) {
        return isType(i, DOT) ? i - 1 : i;
    }

    /** The place behind a dot that stands here, else the place itself. */
    int behindDot(int i) {
        return isType(i, DOT) ? i + 1 : i;
    }

    /** Whether a word is written as names are: with a capital, or in a script that has none. */
    boolean isCapital(int i) {
        if (i < 0 || i >= count || type[i] != WORD) {
            return false;
        }
        boolean elided = length(i) > 2 && isApostrophe(text.charAt(start[i] + 1));
        return isNameLike(text.charAt(start[i])) || elided && isNameLike(text.charAt(start[i] + 2));
    }

    /** Whether a word stands in a script that tells names from other words. */
    boolean isCased(int i) {
        return Character.getType(first(i)) != Character.OTHER_LETTER;
    }

    static boolean isNameLike(char c) {
        return Character.isUpperCase(c) || c >= FIRST_CASELESS && Character.getType(c) == Character.OTHER_LETTER;
    }

    int length(int i) {
        return end[i] - start[i];
    }

    char first(int i) {
        return i >= 0 && i < count ? text.charAt(start[i]) : '\0';
    }

    boolean sameLine(int a, int b) {
        return a >= 0 && b >= 0 && a < count && b < count && line[a] == line[b];
    }

    /** Whether the stretch from token {@code a} to token {@code b} is the name of something of this kind. */
    boolean isPhrase(int a, int b, int kind) {
        return b < count && line[a] == line[b] && (vocabulary.kinds(text, start[a], end[b]) & kind) != 0;
    }

    boolean isPostcode(int a, int b) {
        return a >= 0 && b < count && line[a] == line[b] && vocabulary.isPostcode(text, start[a], end[b]);
    }

    /** The same in a text without capitals. */
    boolean isSmallPostcode(int a, int b) {
        return a >= 0 && b < count && line[a] == line[b] && vocabulary.isPostcode(text, start[a], end[b], true);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isAlphanumeric(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9' : isLetter(c);
    }

    private static boolean isLetter(char c) {
        return c < 0x3000 && Character.isLetter(c);
    }

    /** A vowel or tone written over or under its letter. */
    private static boolean isMark(char c) {
        return c >= FIRST_MARK
                && (Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    private int word(int from, int to) {
        int at = from + 1;
        while (at < to && (isAlphanumeric(text.charAt(at)) || isMark(text.charAt(at)) || joins(at, to))) {
            at++;
        }
        return at;
    }

    private boolean joins(int at, int to) {
        char c = text.charAt(at);
        if (!isApostrophe(c) && c != '-' && c != '/' && c != '.' && c != '\u2013') {
            return false;
        }
        if (at + 1 >= to || !isAlphanumeric(text.charAt(at + 1))) {
            return false;
        }
        boolean word = c == '/' && at + 2 < to && isLetter(text.charAt(at + 1)) && isLetter(text.charAt(at + 2));
        boolean lettered = c == '-' && isDigit(text.charAt(at + 1)) && at > 1 && isDigit(text.charAt(at - 2));
        if (lettered) {
            return true;
        }
        boolean digits = isDigit(text.charAt(at - 1)) && (isDigit(text.charAt(at + 1)) || c != '.') && !word;
        boolean letters = !isDigit(text.charAt(at - 1)) && !isDigit(text.charAt(at + 1));
        return digits || letters && c != '/';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void add(int from, int to, int lineNumber) {
        if (count == start.length) {
            grow();
        }
        start[count] = from;
        end[count] = to;
        line[count] = lineNumber;
        kinds[count] = UNKNOWN;
        type[count++] = typeOf(from, to);
    }

    private int typeOf(int from, int to) {
        char c = text.charAt(from);
        if (!isAlphanumeric(c)) {
            return c == ',' || c == '\u060C'
                    ? COMMA
                    : c == '.' ? DOT : "#-\u2013/\u00BA\u00B0\u2116".indexOf(c) >= 0 ? SIGN : OTHER;
        }
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        if (digits == 0) {
            return WORD;
        }
        return isDigit(c) && isHouseNumber(from, to, digits) ? NUMBER : MIXED;
    }

    /** At most one letter or a Roman number, no dot: "12b", "12-14", "7/2", "1-II", "03-100". */
    private boolean isHouseNumber(int from, int to, int digits) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                return false;
            }
            letters += isAlphanumeric(c) && !isDigit(c) && !(c == 'I' && i > from + 1) ? 1 : 0;
        }
        return letters <= 1 && digits <= 9;
    }

    private void grow() {
        int size = count * 2;
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        type = Arrays.copyOf(type, size);
        line = Arrays.copyOf(line, size);
        nextNumber = Arrays.copyOf(nextNumber, size);
        kinds = Arrays.copyOf(kinds, size);
    }
}
