package dev.sluice.detect.names;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the recogniser of names has learned: word knowledge and weights for scripts with spaces and for Chinese.
 *
 * @param latinThreshold least probability of a word to be part of a name
 * @param hanThreshold least probability of a character to be part of a name
 */
public record NameModel(
        Lexicon lexicon,
        ChainModel latin,
        float latinThreshold,
        HanLexicon hanLexicon,
        ChainModel han,
        float hanThreshold) {
    private static final int MAGIC = 0x4E414D31;
    static final String RESOURCE = "person.model";

    /** Reads the shipped model. */
    static NameModel load() {
        try (InputStream in = NameModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no model of names in this build");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("model of names cannot be read", e);
        }
    }

    public static NameModel read(InputStream raw) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of names");
        }
        float latinThreshold = in.readFloat();
        float hanThreshold = in.readFloat();
        return new NameModel(
                Lexicon.read(in),
                ChainModel.read(in),
                latinThreshold,
                HanLexicon.read(in),
                ChainModel.read(in),
                hanThreshold);
    }

    public void write(OutputStream raw) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeFloat(latinThreshold);
            out.writeFloat(hanThreshold);
            lexicon.write(out);
            latin.write(out);
            hanLexicon.write(out);
            han.write(out);
        }
    }
}
