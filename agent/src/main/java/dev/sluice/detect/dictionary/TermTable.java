package dev.sluice.detect.dictionary;

import java.util.Arrays;

/**
 * A set of rows of words as numbers of 64 bits, in open addressing: 16 to 32 bytes for each row, no text. For the first word
 * of a row it is known how long the rows are that may begin with it, so that most words of a text cost one look.
 */
final class TermTable {
    /** Longer rows are cut: what begins with as many words of an entry is the entry. */
    static final int MOST_WORDS = 12;

    /** The lowest bits say how many words rows have, the others which word it is. */
    private static final int LENGTHS = (1 << MOST_WORDS) - 1;

    private static final int LEAST_SLOTS = 16;

    private long[] rows = new long[LEAST_SLOTS];
    private int[] firsts = new int[LEAST_SLOTS];
    private int rowCount;
    private int firstCount;

    void add(long first, long row, int words) {
        if (rowCount * 2 >= rows.length) {
            growRows();
        }
        int slot = slot(rows, row);
        if (rows[slot] == 0) {
            rows[slot] = row;
            rowCount++;
        }
        addFirst(first, 1 << (words - 1));
    }

    int size() {
        return rowCount;
    }

    /** Bytes of memory it takes. */
    long bytes() {
        return 8L * rows.length + 4L * firsts.length;
    }

    /** Returns a bit for every number of words, from one up, that a row beginning with this word may have. */
    int lengths(long first) {
        return firsts[slot(firsts, tag(first))] & LENGTHS;
    }

    boolean contains(long row) {
        return rows[slot(rows, row)] == row;
    }

    private void addFirst(long first, int length) {
        if (firstCount * 2 >= firsts.length) {
            growFirsts();
        }
        int slot = slot(firsts, tag(first));
        firstCount += firsts[slot] == 0 ? 1 : 0;
        firsts[slot] = firsts[slot] & LENGTHS | tag(first) | length;
    }

    /** Twenty bits of a word; two words of the same tag share their lengths, which costs a look and changes nothing. */
    private static int tag(long first) {
        return (int) (first >>> 32) & ~LENGTHS;
    }

    private static int slot(long[] table, long row) {
        int slot = (int) (row ^ row >>> 31) & table.length - 1;
        while (table[slot] != 0 && table[slot] != row) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static int slot(int[] table, int tag) {
        int slot = (tag >>> MOST_WORDS) * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(table.length - 1);
        while (table[slot] != 0 && (table[slot] & ~LENGTHS) != tag) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void growRows() {
        long[] old = rows;
        rows = new long[old.length * 2];
        Arrays.stream(old).filter(row -> row != 0).forEach(row -> rows[slot(rows, row)] = row);
    }

    private void growFirsts() {
        int[] old = firsts;
        firsts = new int[old.length * 2];
        Arrays.stream(old).filter(first -> first != 0).forEach(first -> firsts[slot(firsts, first & ~LENGTHS)] = first);
    }
}
