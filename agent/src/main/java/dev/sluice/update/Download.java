package dev.sluice.update;

import dev.sluice.home.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file from an HTTPS or file address, and not again while the server says that it is the same. */
final class Download {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 16 << 20;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private final URI address;
    private final @Nullable Path ca;
    private @Nullable HttpClient client;
    private @Nullable String tag;

    /** @param ca see {@link Trust} */
    Download(URI address, @Nullable Path ca) {
        this.address = address;
        this.ca = ca;
    }

    /** Plain HTTP would tell everybody on the way what policy is in force; it is taken from this machine alone. */
    static boolean isAllowed(URI address) {
        return "file".equals(address.getScheme())
                || "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost())));
    }

    /** The file, or null when it has not changed since {@link #settle}. */
    @Nullable
    Fresh read() throws IOException, InterruptedException {
        if ("file".equals(address.getScheme())) {
            try (InputStream in = Files.newInputStream(Path.of(address))) {
                return new Fresh(text(in), null);
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<InputStream> response = client().send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            if (response.statusCode() == NOT_MODIFIED) {
                return null;
            }
            if (response.statusCode() != OK) {
                throw new IOException("the server answered " + response.statusCode());
            }
            return new Fresh(text(in), response.headers().firstValue("ETag").orElse(null));
        }
    }

    /** Made when it is needed, so that a file of certificates that is missing is a look that failed, and is looked at again. */
    private HttpClient client() throws IOException {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .sslContext(Trust.in(ca))
                    .connectTimeout(PATIENCE)
                    .followRedirects(Redirect.NEVER)
                    .build();
        }
        return client;
    }

    /** Remembers a file that was taken; a refused one is read again. */
    void settle(Fresh taken) {
        tag = taken.tag;
    }

    /** The next {@link #read} gives the file, changed or not. */
    void forget() {
        tag = null;
    }

    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("larger than " + MOST_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @param tag what the server calls this version, or null */
    record Fresh(String bundle, @Nullable String tag) {}
}
