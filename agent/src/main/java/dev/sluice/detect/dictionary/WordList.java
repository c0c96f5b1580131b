package dev.sluice.detect.dictionary;

import dev.sluice.detect.match.IntList;
import java.util.Arrays;

/** The words of a passage, in order. */
final class WordList implements Words.Sink {
    private long[] hashes = new long[256];
    private final IntList bounds = new IntList();
    private int size;

    @Override
    public void word(long hash, int start, int end) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
        bounds.add(start);
        bounds.add(end);
    }

    int size() {
        return size;
    }

    long hash(int word) {
        return hashes[word];
    }

    int start(int word) {
        return bounds.get(2 * word);
    }

    int end(int word) {
        return bounds.get(2 * word + 1);
    }
}
