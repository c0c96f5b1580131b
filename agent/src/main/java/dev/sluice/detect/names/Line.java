package dev.sluice.detect.names;

import java.util.Arrays;

/** The tokens of one line in parallel arrays, reused from line to line so that nothing is allocated per token. */
final class Line {
    static final int WORD = 1;
    static final int INITIAL = 2;
    static final int NUMBER = 3;
    static final int MARK = 4;
    /** An identifier, file name, address or handle: never part of a name. */
    static final int CODE = 5;

    static final int MAIL = 6;
    static final int OTHER_SCRIPT = 7;

    int count;
    int[] start = new int[64];
    int[] end = new int[64];
    int[] hash = new int[64];
    /** Folded hash of the last part of a hyphenated word, else the word's own. */
    int[] tail = new int[64];
    /** The same of its first part. */
    int[] head = new int[64];

    int[] kind = new int[64];
    int[] shape = new int[64];
    int[] flags = new int[64];
    int[] level = new int[64];
    boolean hasMail;
    int lower;
    int upper;
    int title;
    /** Marks that code is full of and prose is not. */
    int codeMarks;

    void clear() {
        count = 0;
        hasMail = false;
        lower = 0;
        upper = 0;
        title = 0;
        codeMarks = 0;
    }

    int add(int from, int to, int what) {
        if (count == start.length) {
            grow();
        }
        start[count] = from;
        end[count] = to;
        kind[count] = what;
        flags[count] = 0;
        level[count] = 0;
        return count++;
    }

    private void grow() {
        int size = count * 2;
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        hash = Arrays.copyOf(hash, size);
        tail = Arrays.copyOf(tail, size);
        head = Arrays.copyOf(head, size);
        kind = Arrays.copyOf(kind, size);
        shape = Arrays.copyOf(shape, size);
        flags = Arrays.copyOf(flags, size);
        level = Arrays.copyOf(level, size);
    }

    /** How the line is written: {@link #caseStyle()}, and 4 more if it looks like code. */
    int style() {
        return codeMarks >= 2 && codeMarks * 5 >= count ? caseStyle() + 4 : caseStyle();
    }

    /** 0 mixed, 1 all lower case, 2 all capitals, 3 mostly capitalised words. */
    private int caseStyle() {
        if (upper + title == 0) {
            return 1;
        }
        if (lower == 0) {
            return title == 0 ? 2 : 3;
        }
        return title > lower ? 3 : 0;
    }
}
