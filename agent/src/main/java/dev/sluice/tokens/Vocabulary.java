package dev.sluice.tokens;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The o200k_base tokens and their ranks: all bytes in a row, where each token starts, and a hash table. An entry of the
 * table is a rank and some bits of the hash, by which most tokens that are not meant are told without being looked at.
 */
final class Vocabulary {
    static final String RESOURCE = "o200k_base.bin";
    static final int NOT_A_TOKEN = Integer.MAX_VALUE;

    private static final int MULTIPLIER = 0x01000193;
    private static final int RANKS = (1 << 18) - 1;
    private static final int BLOCK_BITS = 8;

    private final byte[] bytes;
    private final int[] blocks;
    private final char[] offsets;
    private final int[] table;

    private Vocabulary(byte[] bytes, byte[] lengths) {
        this.bytes = bytes;
        this.blocks = new int[(lengths.length >> BLOCK_BITS) + 1];
        this.offsets = new char[lengths.length + 1];
        this.table = new int[Integer.highestOneBit(lengths.length) * 2];
        int start = 0;
        for (int rank = 0; rank <= lengths.length; rank++) {
            if ((rank & (1 << BLOCK_BITS) - 1) == 0) {
                blocks[rank >> BLOCK_BITS] = start;
            }
            offsets[rank] = (char) (start - blocks[rank >> BLOCK_BITS]);
            start += rank < lengths.length ? lengths[rank] & 0xFF : 0;
        }
        for (int rank = 0; rank < lengths.length; rank++) {
            int hash = hash(bytes, start(rank), start(rank + 1));
            int slot = hash & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = hash & ~RANKS | rank + 1;
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
        int hash = hash(text, from, to);
        for (int slot = hash & table.length - 1; table[slot] != 0; slot = slot + 1 & table.length - 1) {
            int entry = table[slot];
            if (((entry ^ hash) & ~RANKS) == 0 && isAt((entry & RANKS) - 1, text, from, to)) {
                return (entry & RANKS) - 1;
            }
        }
        return NOT_A_TOKEN;
    }

    /** A count, one length per token in the order of ranks, then all bytes. */
    private static Vocabulary read(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count >= RANKS) {
            throw new IllegalStateException("more tokens than an entry can name");
        }
        byte[] lengths = in.readNBytes(count);
        return new Vocabulary(in.readAllBytes(), lengths);
    }

    private int start(int rank) {
        return blocks[rank >> BLOCK_BITS] + offsets[rank];
    }

    private boolean isAt(int rank, byte[] text, int from, int to) {
        int start = start(rank);
        if (start(rank + 1) - start != to - from) {
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
