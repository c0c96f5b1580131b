package dev.sluice.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerBodyTest {
    private static final Duration LONG = Duration.ofMinutes(4);
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 5);
                exchange.getResponseBody().write("whole".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.createContext("/silent", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().flush();
            await(over);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void isReadUpToItsLimit() throws Exception {
        assertThat(AnswerBody.read(body("/whole"), 10, LONG)).asString().isEqualTo("whole");
        assertThat(AnswerBody.read(body("/whole"), 3, LONG)).asString().isEqualTo("who");
    }

    @Test
    void thatNeverComesIsGivenUp() {
        assertThatThrownBy(() -> AnswerBody.read(body("/silent"), 10, Duration.ofMillis(50)))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void thatBreaksOffIsSaidSo() throws Exception {
        InputStream body = body("/silent");
        body.close();
        assertThatThrownBy(() -> AnswerBody.read(body, 10, LONG)).isInstanceOf(IOException.class);
    }

    @Test
    void doesNotHoldAThreadThatIsToEnd() throws Exception {
        InputStream body = body("/silent");
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                outcome.set(AnswerBody.read(body, 10, LONG));
            } catch (IOException | InterruptedException e) {
                outcome.set(e);
            }
        });
        reader.start();
        reader.interrupt();
        reader.join();
        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    private InputStream body(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream())
                .body();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
