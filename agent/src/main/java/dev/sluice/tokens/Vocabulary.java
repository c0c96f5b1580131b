package dev.sluice.tokens;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The o200k_base tokens and their ranks in three arrays: all bytes in a row, where each token starts, and a hash table. */
final class Vocabulary {
    static final String RESOURCE = "o200k_base.bin";
    static final int NOT_A_TOKEN = Integer.MAX_VALUE;

    private static final int MULTIPLIER = 0x01000193;

    private final byte[] bytes;
    private final int[] starts;
    private final int[] table;

    private Vocabulary(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
        this.table = new int[Integer.highestOneBit(starts.length) * 4];
        for (int rank = 0; rank < starts.length - 1; rank++) {
            int slot = hash(bytes, starts[rank], starts[rank + 1]) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = rank + 1;
        }
    }

    static Vocabulary load() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return read(new DataInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rank of a span of bytes, or {@link #NOT_A_TOKEN}. */
    int rank(byte[] text, int from, int to) {
        int slot = hash(text, from, to) & table.length - 1;
        while (table[slot] != 0) {
            int rank = table[slot] - 1;
            if (isAt(rank, text, from, to)) {
                return rank;
            }
            slot = slot + 1 & table.length - 1;
        }
        return NOT_A_TOKEN;
    }

    /** A count, one length per token in the order of ranks, then all bytes. */
    private static Vocabulary read(DataInputStream in) throws IOException {
        int count = in.readInt();
        byte[] lengths = in.readNBytes(count);
        int[] starts = new int[count + 1];
        for (int rank = 0; rank < count; rank++) {
            starts[rank + 1] = starts[rank] + (lengths[rank] & 0xFF);
        }
        return new Vocabulary(in.readNBytes(starts[count]), starts);
    }

    private boolean isAt(int rank, byte[] text, int from, int to) {
        int start = starts[rank];
        if (starts[rank + 1] - start != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[start + i - from] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * MULTIPLIER;
        }
        return hash ^ hash >>> 15;
    }
}
