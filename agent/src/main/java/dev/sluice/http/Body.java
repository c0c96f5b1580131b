package dev.sluice.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Reads the body of a request that has passed the gate. Slowness is judged here and not by Jetty, which takes a busy machine
 * for a slow caller: forty bytes that are all there are too slow for it when the thread that reads them sleeps for forty
 * milliseconds.
 *
 * @param most bytes that are taken
 */
record Body(InputStream in, int most, LongSupplier nanoTime) {
    private static final long GRACE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long NANOS_PER_BYTE = Duration.ofSeconds(1).toNanos() / 1_024;
    private static final int FIRST_BYTES = 8_192;

    /**
     * @param announced number of bytes, or -1
     * @throws IOException if it ends early or comes too slowly
     */
    byte[] read(long announced) throws IOException {
        if (announced > most) {
            throw tooLarge();
        }
        byte[] body = new byte[announced < 0 ? Math.min(FIRST_BYTES, most + 1) : (int) announced];
        long start = nanoTime.getAsLong();
        int length = 0;
        while (length < body.length) {
            int more = in.read(body, length, body.length - length);
            if (more < 0) {
                return ended(body, length, announced);
            }
            length += more;
            if (nanoTime.getAsLong() - start > GRACE_NANOS + length * NANOS_PER_BYTE) {
                throw new SocketTimeoutException();
            }
            if (length == body.length && announced < 0) {
                body = grown(body);
            }
        }
        return body;
    }

    private static byte[] ended(byte[] body, int length, long announced) throws EOFException {
        if (announced >= 0) {
            throw new EOFException();
        }
        return Arrays.copyOf(body, length);
    }

    private byte[] grown(byte[] body) {
        if (body.length > most) {
            throw tooLarge();
        }
        return Arrays.copyOf(body, (int) Math.min(most + 1L, 2L * body.length));
    }

    private Refusal tooLarge() {
        return Refusal.of(ProblemCode.BODY_TOO_LARGE, "at most " + most + " bytes are taken here");
    }
}
