package dev.sluice.detect.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is publicly known about a word: a given name, a surname, a place, an ordinary word. Words are kept as 16-bit
 * fingerprints in an open-addressing table, so that about one unknown word in thirty thousand is taken for a known one.
 */
public final class Lexicon {
    public static final int GIVEN = 1;
    public static final int SURNAME = 2;
    /** A name that is frequent or known in many countries. */
    public static final int FREQUENT = 4;

    public static final int WORD = 8;
    /** A word of everyday language. */
    public static final int COMMON = 16;

    public static final int PLACE = 32;
    /** "van", "de la", "bin". */
    public static final int PARTICLE = 64;
    /** "Mr", "Dra.", "Herr". */
    public static final int TITLE = 128;

    public static final int NAME = GIVEN | SURNAME;

    private final short[] fingerprints;
    private final byte[] flags;

    public Lexicon(int slots) {
        if (Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("slots not a power of two: " + slots);
        }
        fingerprints = new short[slots];
        flags = new byte[slots];
    }

    /** Returns the flags of a word by its folded hash, 0 if nothing is known. */
    public int flags(int hash) {
        int slot = find(hash);
        return flags[slot] & 0xFF;
    }

    public void add(int hash, int more) {
        int slot = find(hash);
        fingerprints[slot] = fingerprint(hash);
        flags[slot] |= (byte) more;
    }

    private int find(int hash) {
        int mask = flags.length - 1;
        short wanted = fingerprint(hash);
        int slot = hash & mask;
        while (flags[slot] != 0 && fingerprints[slot] != wanted) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static short fingerprint(int hash) {
        return (short) ((hash * 0x9E3779B1) >>> 16);
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(flags.length);
        for (short fingerprint : fingerprints) {
            out.writeShort(fingerprint);
        }
        out.write(flags);
    }

    public static Lexicon read(DataInput in) throws IOException {
        Lexicon lexicon = new Lexicon(in.readInt());
        byte[] raw = new byte[lexicon.flags.length * 2];
        in.readFully(raw);
        for (int i = 0; i < lexicon.fingerprints.length; i++) {
            lexicon.fingerprints[i] = (short) (raw[2 * i] << 8 | raw[2 * i + 1] & 0xFF);
        }
        in.readFully(lexicon.flags);
        return lexicon;
    }
}
