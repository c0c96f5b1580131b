package dev.sluice.browser;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Messages between browser and native host: a length in the machine's byte order, then that many bytes of JSON. */
public final class Frames {
    private static final int MAX_BYTES = 1 << 20;
    private static final int LENGTH_BYTES = 4;

    private Frames() {}

    /**
     * Reads one message, or null at the end of the stream.
     *
     * @throws IOException if the message is cut short or longer than allowed
     */
    public static byte @Nullable [] read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(LENGTH_BYTES);
        if (header.length == 0) {
            return null;
        }
        if (header.length < LENGTH_BYTES) {
            throw new EOFException("a message ends within its length");
        }
        int length = ByteBuffer.wrap(header).order(ByteOrder.nativeOrder()).getInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a message of " + Integer.toUnsignedString(length) + " bytes is too long");
        }
        byte[] message = new byte[length];
        new DataInputStream(in).readFully(message);
        return message;
    }

    public static void write(OutputStream out, byte[] message) throws IOException {
        byte[] header = ByteBuffer.allocate(LENGTH_BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(message.length)
                .array();
        out.write(header);
        out.write(message);
        out.flush();
    }
}
