package dev.sluice.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.home.AnswerBody;
import dev.sluice.home.Trust;
import dev.sluice.policy.TelemetrySettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Posts parcels to a collector; answers are read as OTLP 1.x lays down. */
final class HttpDelivery implements Delivery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_ANSWER_BYTES = 64 << 10;
    private static final Set<Integer> RETRYABLE = Set.of(429, 502, 503, 504);
    /** What a wrong setting, here or there, looks like: counts may wait until it is mended. */
    private static final Set<Integer> MISCONFIGURED = Set.of(401, 403, 404, 405, 407);

    private final TelemetrySettings settings;
    private final Clock clock;
    private @Nullable HttpClient client;

    HttpDelivery(TelemetrySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Answer deliver(Parcel parcel) throws InterruptedException {
        try {
            HttpResponse<InputStream> response = client().send(request(parcel), BodyHandlers.ofInputStream());
            return answer(response, AnswerBody.read(response.body(), MOST_ANSWER_BYTES, PATIENCE));
        } catch (IOException e) {
            return new Later(null, Trust.isTheCause(e) ? Trust.NOT_TRUSTED : "the collector cannot be reached");
        } catch (IllegalArgumentException e) {
            return new Later(null, "a header or the address in machine.yaml is not one HTTP allows");
        }
    }

    private HttpRequest request(Parcel parcel) throws IOException {
        String base = Objects.requireNonNull(settings.otlp()).toString();
        String address = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + parcel.kind().path();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip");
        settings.headers().forEach(request::setHeader);
        return request.POST(BodyPublishers.ofByteArray(packed(parcel.bytes()))).build();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private Answer answer(HttpResponse<InputStream> response, byte[] body) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Taken(rejected(body));
        }
        String why = "the collector answered " + status;
        if (RETRYABLE.contains(status)) {
            String asked = response.headers().firstValue("Retry-After").orElse(null);
            return new Later(BackOff.asked(asked, clock.instant()), why);
        }
        return MISCONFIGURED.contains(status) ? new Later(null, why) : new Refused(why);
    }

    private static long rejected(byte[] body) {
        try {
            JsonNode partial = JSON.readTree(body).path("partialSuccess");
            return Math.max(0, partial.path("rejectedDataPoints").asLong())
                    + Math.max(0, partial.path("rejectedLogRecords").asLong());
        } catch (IOException notJson) {
            return 0;
        }
    }

    private HttpClient client() throws IOException {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(Redirect.NEVER)
                    .sslContext(Trust.in(settings.ca()))
                    .build();
            client = made;
        }
        return made;
    }
}
