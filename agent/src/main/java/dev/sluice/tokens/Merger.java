package dev.sluice.tokens;

import java.util.Arrays;

/**
 * Counts the tokens of one piece by byte pair encoding: the pair with the lowest rank is merged first, the leftmost of
 * equals before the others. Pairs wait in a binary heap, so that a long piece costs n log n.
 */
final class Merger {
    private static final int POSITION_BITS = 32;

    private final Vocabulary vocabulary;
    private final byte[] text;
    private final int end;

    /** For each byte that begins a part: where the next part begins, where the one before does, the pair's rank. */
    private final int[] next;

    private final int[] previous;
    private final int[] pairRank;
    private long[] heap;
    private int heapSize;

    private Merger(Vocabulary vocabulary, byte[] text, int end) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.end = end;
        this.next = new int[end];
        this.previous = new int[end];
        this.pairRank = new int[end];
        this.heap = new long[end + 1];
    }

    /** Number of tokens of a span of bytes. */
    static int count(Vocabulary vocabulary, byte[] text, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (vocabulary.rank(text, from, to) != Vocabulary.NOT_A_TOKEN) {
            return 1;
        }
        return new Merger(vocabulary, Arrays.copyOfRange(text, from, to), to - from).merge();
    }

    private int merge() {
        for (int i = 0; i < end; i++) {
            next[i] = i + 1;
            previous[i] = i - 1;
        }
        for (int i = 0; i < end; i++) {
            rankPair(i);
        }
        int parts = end;
        while (heapSize > 0) {
            long first = pop();
            int at = (int) first;
            if (pairRank[at] == (int) (first >>> POSITION_BITS)) {
                join(at);
                parts--;
            }
        }
        return parts;
    }

    /** Takes the part after a part into it. */
    private void join(int at) {
        int taken = next[at];
        pairRank[taken] = Vocabulary.NOT_A_TOKEN;
        next[at] = next[taken];
        if (next[at] < end) {
            previous[next[at]] = at;
        }
        rankPair(at);
        if (previous[at] >= 0) {
            rankPair(previous[at]);
        }
    }

    private void rankPair(int at) {
        int second = next[at];
        pairRank[at] = second < end ? vocabulary.rank(text, at, next[second]) : Vocabulary.NOT_A_TOKEN;
        if (pairRank[at] != Vocabulary.NOT_A_TOKEN) {
            push((long) pairRank[at] << POSITION_BITS | at);
        }
    }

    private void push(long entry) {
        if (heapSize == heap.length) {
            heap = Arrays.copyOf(heap, heapSize * 2);
        }
        int hole = heapSize++;
        while (hole > 0 && heap[(hole - 1) / 2] > entry) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = entry;
    }

    private long pop() {
        long first = heap[0];
        long last = heap[--heapSize];
        int hole = 0;
        for (int child = 1; child < heapSize; child = 2 * hole + 1) {
            if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = last;
        return first;
    }
}
