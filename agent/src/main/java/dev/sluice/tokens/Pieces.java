package dev.sluice.tokens;

import dev.sluice.text.Sensitive;

/**
 * Cuts a text into the pieces that o200k_base encodes one by one: words with what stands before them, up to three
 * digits, signs, white space. It says by hand what tiktoken's regular expression says, which would take most of the time
 * of a count.
 *
 * @see <a href="https://github.com/openai/tiktoken/blob/main/tiktoken_ext/openai_public.py">tiktoken, which defines the
 *     pattern of the pieces</a>
 */
final class Pieces implements Sensitive {
    private static final int NONE = -1;
    private static final int LOWER = 1;
    private static final int UPPER = 1 << 1;
    /** A letter without case: it counts as upper and as lower. */
    private static final int CASELESS = 1 << 2;
    /** A combining mark counts as a letter without case inside a word, and as a sign in front of one. */
    private static final int MARK = 1 << 3;

    private static final int NUMBER = 1 << 4;
    private static final int SPACE = 1 << 5;
    private static final int BREAK = 1 << 6;
    private static final int SIGN = 1 << 7;

    private static final int HEAD = UPPER | CASELESS | MARK;
    private static final int TAIL = LOWER | CASELESS | MARK;
    private static final int PREFIX = SIGN | MARK | SPACE;
    private static final int MOST_DIGITS = 3;
    private static final char NEXT_LINE = '\u0085';
    private static final char LONG_S = '\u017F';
    private static final byte[] ASCII = ascii();

    private final char[] text;

    Pieces(char[] text) {
        this.text = text;
    }

    /** Returns where the piece ends that begins at a place; places count UTF-16 units. */
    int end(int start) {
        int kind = kind(start);
        int behind = start + size(start);
        int word = word(start, kind, behind);
        if (word != NONE) {
            return contraction(word);
        }
        if (kind == NUMBER) {
            return numberEnd(start);
        }
        int signs = signsEnd(text[start] == ' ' ? behind : start);
        return signs == NONE ? spaceEnd(start) : signs;
    }

    /** Words that end in lower case come first, with a sign before them rather than without one. */
    private int word(int start, int kind, int behind) {
        boolean prefixed = (kind & PREFIX) != 0 && (kind & BREAK) == 0;
        boolean begins = (kind & (HEAD | TAIL)) != 0;
        int end = prefixed ? lowerEnd(behind) : NONE;
        if (end == NONE && begins) {
            end = lowerEnd(start);
        }
        if (end == NONE && prefixed) {
            end = upperEnd(behind);
        }
        return end == NONE && begins ? upperEnd(start) : end;
    }

    /** Any capitals, then at least one letter that may be small: the last that may be both, if no other follows. */
    private int lowerEnd(int start) {
        int at = start;
        int lastOfBoth = NONE;
        while (at < text.length && (kind(at) & HEAD) != 0) {
            boolean both = (kind(at) & UPPER) == 0;
            at += size(at);
            lastOfBoth = both ? at : lastOfBoth;
        }
        int end = runEnd(at, TAIL);
        return end > at ? end : lastOfBoth;
    }

    private int upperEnd(int start) {
        int end = runEnd(start, HEAD);
        return end == start ? NONE : end;
    }

    private int runEnd(int start, int kinds) {
        int at = start;
        while (at < text.length && (kind(at) & kinds) != 0) {
            at += size(at);
        }
        return at;
    }

    /** A contraction such as {@code 's} or {@code 'LL} belongs to its word. */
    private int contraction(int word) {
        if (word + 1 >= text.length || text[word] != '\'') {
            return word;
        }
        char first = small(text[word + 1]);
        if (first == 's' || first == 't' || first == 'm' || first == 'd') {
            return word + 2;
        }
        char second = word + 2 < text.length ? small(text[word + 2]) : ' ';
        boolean pair = second == 'e' && (first == 'r' || first == 'v') || second == 'l' && first == 'l';
        return pair ? word + 3 : word;
    }

    private static char small(char c) {
        return c == LONG_S ? 's' : c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    private int numberEnd(int start) {
        int at = start;
        for (int digits = 0; digits < MOST_DIGITS && at < text.length && kind(at) == NUMBER; digits++) {
            at += size(at);
        }
        return at;
    }

    private int signsEnd(int start) {
        int at = runEnd(start, SIGN | MARK);
        if (at == start) {
            return NONE;
        }
        while (at < text.length && (text[at] == '\r' || text[at] == '\n' || text[at] == '/')) {
            at++;
        }
        return at;
    }

    /** White space up to its last line break; without one it leaves a space to the word that follows. */
    private int spaceEnd(int start) {
        int end = start;
        int lastBreak = NONE;
        for (; end < text.length && (kind(end) & SPACE) != 0; end++) {
            lastBreak = (kind(end) & BREAK) != 0 ? end : lastBreak;
        }
        if (lastBreak != NONE) {
            return lastBreak + 1;
        }
        return end == text.length || end - start == 1 ? end : end - 1;
    }

    private int kind(int at) {
        char c = text[at];
        return c < ASCII.length ? ASCII[c] & 0xFF : kindOf(Character.codePointAt(text, at));
    }

    private int size(int at) {
        return Character.isHighSurrogate(text[at]) && at + 1 < text.length && Character.isLowSurrogate(text[at + 1])
                ? 2
                : 1;
    }

    private static int kindOf(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LOWERCASE_LETTER -> LOWER;
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
            case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> CASELESS;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> NUMBER;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> SPACE;
            default -> controlKind(codePoint);
        };
    }

    private static int controlKind(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r') {
            return SPACE | BREAK;
        }
        return codePoint >= '\t' && codePoint < '\r' || codePoint == NEXT_LINE ? SPACE : SIGN;
    }

    private static byte[] ascii() {
        byte[] kinds = new byte[0x80];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) kindOf(c);
        }
        return kinds;
    }

    @Override
    public String toString() {
        return "Pieces[" + text.length + " UTF-16 units]";
    }
}
