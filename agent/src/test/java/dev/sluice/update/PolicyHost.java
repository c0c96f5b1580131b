package dev.sluice.update;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A file server on loopback that misbehaves when told to. */
final class PolicyHost implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    volatile String published = "";
    volatile Manner manner = Manner.WELL;
    volatile int unchanged;

    /** How it answers. */
    enum Manner {
        WELL,
        REDIRECTS,
        FORBIDS,
        HAS_NOTHING,
        FAILS,
        STOPS_BEFORE_THE_END,
        SENDS_TOO_MUCH,
        NEVER_ANSWERS,
        NEVER_ENDS
    }

    PolicyHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> new Thread(task, "policy-host").start());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bundle.json");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (manner) {
                case WELL -> file(exchange, published.length());
                case STOPS_BEFORE_THE_END -> file(exchange, published.length() / 2);
                case REDIRECTS -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere.json");
                    exchange.sendResponseHeaders(302, -1);
                }
                case FORBIDS -> exchange.sendResponseHeaders(403, -1);
                case HAS_NOTHING -> exchange.sendResponseHeaders(404, -1);
                case FAILS -> exchange.sendResponseHeaders(500, -1);
                case SENDS_TOO_MUCH -> flood(exchange);
                case NEVER_ANSWERS -> hold();
                case NEVER_ENDS -> {
                    exchange.sendResponseHeaders(200, published.length());
                    exchange.getResponseBody().write(published.charAt(0));
                    exchange.getResponseBody().flush();
                    hold();
                }
            }
        }
    }

    private void file(HttpExchange exchange, int bytes) throws IOException {
        String tag = "\"" + published.hashCode() + "\"";
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged++;
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = published.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", tag);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, bytes);
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i <= 16; i++) {
            exchange.getResponseBody().write(megabyte);
        }
    }

    private void hold() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
