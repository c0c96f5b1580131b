package dev.sluice.home;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the body of an answer for at most so long. The stream of Java's HTTP client waits for ever when the far end falls silent,
 * and before Java 20 it swallows the interrupt of whoever reads (JDK-8294047), so that another thread reads it.
 */
public final class AnswerBody {
    private AnswerBody() {}

    /**
     * The first bytes of the body, at most {@code most}; the stream is closed afterwards, whatever happens.
     *
     * @throws SocketTimeoutException if they did not come in time
     * @throws IOException if the body broke off
     * @throws InterruptedException if the caller was interrupted meanwhile
     */
    public static byte[] read(InputStream body, int most, Duration patience) throws IOException, InterruptedException {
        CompletableFuture<byte[]> reading = CompletableFuture.supplyAsync(() -> bytes(body, most));
        try (body) {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("the body came too slowly");
        } catch (ExecutionException e) {
            throw new IOException("the body broke off", e.getCause());
        }
    }

    private static byte[] bytes(InputStream body, int most) {
        try {
            return body.readNBytes(most);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
