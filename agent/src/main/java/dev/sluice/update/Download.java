package dev.sluice.update;

import dev.sluice.bundle.MachineNotes.BundleSource;
import dev.sluice.home.AnswerBody;
import dev.sluice.home.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Reads a file from an HTTPS or file address, and not again while the server says that it is the same. */
final class Download {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 16 << 20;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private final BundleSource source;
    private final Duration patience;
    private @Nullable HttpClient client;
    private @Nullable String tag;

    /** @param patience for the first word of the answer, and again for the rest of it */
    Download(BundleSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /** Plain HTTP would tell everybody on the way what policy is in force; it is taken from this machine alone. */
    static boolean isAllowed(URI address) {
        return "file".equals(address.getScheme())
                || "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost())));
    }

    /** The file, or null when it has not changed since {@link #settle}. */
    @Nullable
    Fresh read() throws FetchFailed, InterruptedException {
        URI address = source.address();
        if ("file".equals(address.getScheme())) {
            return new Fresh(local(Path.of(address)), null);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<InputStream> response = answer(request.build());
        try (InputStream in = response.body()) {
            if (response.statusCode() == NOT_MODIFIED) {
                return null;
            }
            if (response.statusCode() != OK) {
                throw new FetchFailed(Trouble.ofStatus(response.statusCode()));
            }
            return new Fresh(
                    text(AnswerBody.read(in, MOST_BYTES + 1, patience)),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (FetchFailed known) {
            throw known;
        } catch (SocketTimeoutException e) {
            throw new FetchFailed(Trouble.TOO_SLOW, e);
        } catch (IOException e) {
            throw new FetchFailed(Trouble.CUT_SHORT, e);
        }
    }

    /** Remembers a file that was taken; a refused one is read again. */
    void settle(Fresh taken) {
        tag = taken.tag;
    }

    /** The next {@link #read} gives the file, changed or not. */
    void forget() {
        tag = null;
    }

    private HttpResponse<InputStream> answer(HttpRequest request) throws FetchFailed, InterruptedException {
        try {
            return client().send(request, BodyHandlers.ofInputStream());
        } catch (FetchFailed known) {
            throw known;
        } catch (HttpConnectTimeoutException e) {
            throw new FetchFailed(Trouble.UNREACHABLE, e);
        } catch (HttpTimeoutException e) {
            throw new FetchFailed(Trouble.TOO_SLOW, e);
        } catch (SSLException e) {
            throw new FetchFailed(Trouble.NOT_TRUSTED, e);
        } catch (IOException e) {
            // The client tells of a proxy's refusal by words alone.
            boolean byProxy = String.valueOf(e.getMessage()).startsWith("Tunnel failed");
            throw new FetchFailed(byProxy ? Trouble.PROXY_REFUSED : Trouble.UNREACHABLE, e);
        }
    }

    /** Made when it is needed, so that a file of certificates that is missing is a look that failed, and is looked at again. */
    private HttpClient client() throws FetchFailed {
        if (client == null) {
            URI proxy = source.proxy();
            HttpClient.Builder builder =
                    HttpClient.newBuilder().connectTimeout(patience).followRedirects(Redirect.NEVER);
            if (proxy != null) {
                builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())));
            }
            try {
                client = builder.sslContext(Trust.in(source.ca())).build();
            } catch (IOException e) {
                throw new FetchFailed(Trouble.NO_AUTHORITY, e);
            }
        }
        return client;
    }

    private static String local(Path file) throws FetchFailed {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in.readNBytes(MOST_BYTES + 1));
        } catch (FetchFailed known) {
            throw known;
        } catch (IOException e) {
            throw new FetchFailed(Trouble.FILE_UNREADABLE, e);
        }
    }

    private static String text(byte[] bytes) throws FetchFailed {
        if (bytes.length > MOST_BYTES) {
            throw new FetchFailed(Trouble.TOO_LARGE);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @param tag what the server calls this version, or null */
    record Fresh(String bundle, @Nullable String tag) {}
}
