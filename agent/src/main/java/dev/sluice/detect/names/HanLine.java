package dev.sluice.detect.names;

import java.util.Arrays;

/** One line of Chinese: folded characters, what is known of them, and the known words around each of them. */
final class HanLine {
    /** Places around the line that may be asked for. */
    static final int MARGIN = 4;

    private static final int BORDER = 1;
    private static final int LONGEST_WORD = 5;
    private static final int HAN = 8;

    private final HanLexicon lexicon;
    private int start;
    private int length;
    private char[] folded = new char[256];
    private int[] kind = new int[256];
    /** Longest known words by length and flags: those that begin, end, and lie over a place. */
    private int[] begins = new int[256];

    private int[] ends = new int[256];
    private int[] covers = new int[256];
    private int wordsReadTo;

    HanLine(HanLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads a line; false if there is no Chinese in it. */
    boolean read(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && !HanLexicon.isHan(text.charAt(at))) {
            at++;
        }
        if (at == to) {
            return false;
        }
        start = from;
        length = to - from;
        reserve(length + 2 * MARGIN);
        Arrays.fill(folded, 0, MARGIN, (char) BORDER);
        Arrays.fill(folded, MARGIN + length, length + 2 * MARGIN, (char) BORDER);
        for (int i = 0; i < length; i++) {
            folded[MARGIN + i] = sign(text.charAt(from + i));
        }
        for (int i = 0; i < length + 2 * MARGIN; i++) {
            char c = folded[i];
            kind[i] = HanLexicon.isHan(c) ? lexicon.flags(c) | HAN : c;
        }
        Arrays.fill(begins, 0, length + 2 * MARGIN, 0);
        Arrays.fill(ends, 0, length + 2 * MARGIN, 0);
        Arrays.fill(covers, 0, length + 2 * MARGIN, 0);
        wordsReadTo = MARGIN;
        return true;
    }

    private char sign(char c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        return Tokenizer.isLatinLike(c) ? 'a' : lexicon.fold(c);
    }

    private void reserve(int size) {
        if (folded.length < size) {
            folded = new char[size * 2];
            kind = new int[size * 2];
            begins = new int[size * 2];
            ends = new int[size * 2];
            covers = new int[size * 2];
        }
    }

    int start() {
        return start;
    }

    int end() {
        return start + length;
    }

    char at(int offset) {
        return folded[offset - start + MARGIN];
    }

    int kind(int offset) {
        return kind[offset - start + MARGIN];
    }

    /** Whether a surname of two characters begins here. */
    boolean isSurname(int offset) {
        int i = offset - start + MARGIN;
        int hash = (17 * 31 + folded[i]) * 31 + folded[i + 1];
        return (lexicon.wordFlags(Words.mix(hash)) & HanLexicon.SURNAME_WORD) != 0;
    }

    int begins(int offset) {
        return begins[offset - start + MARGIN];
    }

    int ends(int offset) {
        return ends[offset - start + MARGIN];
    }

    int covers(int offset) {
        return covers[offset - start + MARGIN];
    }

    /** Looks up the words around a run, so that they are known for all its places. */
    void lookUp(int runStart, int runEnd) {
        int from = Math.max(wordsReadTo, runStart - start + MARGIN - LONGEST_WORD + 1);
        int to = Math.min(length + MARGIN, runEnd - start + MARGIN + 1);
        for (int i = from; i < to; i++) {
            if (HanLexicon.isHan(folded[i])) {
                wordsFrom(i);
            }
        }
        wordsReadTo = Math.max(wordsReadTo, to);
    }

    private void wordsFrom(int i) {
        int hash = 17 * 31 + folded[i];
        int stop = Math.min(length + MARGIN, i + LONGEST_WORD);
        for (int last = i + 1; last < stop && HanLexicon.isHan(folded[last]); last++) {
            hash = hash * 31 + folded[last];
            int flags = lexicon.wordFlags(Words.mix(hash));
            if (flags != 0) {
                int code = last + 1 - i << 8 | flags;
                begins[i] = code;
                ends[last] = Math.max(ends[last], code);
                for (int inside = i + 1; inside < last; inside++) {
                    covers[inside] = Math.max(covers[inside], code);
                }
            }
        }
    }
}
