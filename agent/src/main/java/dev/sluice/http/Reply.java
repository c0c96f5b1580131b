package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.text.Sensitive;
import dev.sluice.wire.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is answered. */
record Reply(int status, String contentType, ByteArrayOutputStream body, Map<String, String> headers)
        implements Sensitive {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int USUAL_BYTES = 4_096;

    static Reply json(JsonNode body) {
        return json(body, USUAL_BYTES);
    }

    /** @param expectedBytes about how many the body will be */
    static Reply json(JsonNode body, int expectedBytes) {
        return new Reply(OK, "application/json", Json.bytes(body, expectedBytes), Map.of());
    }

    static Reply text(String contentType, String body) {
        return new Reply(OK, contentType, bytes(body.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    static Reply nothing() {
        return new Reply(NO_CONTENT, "", bytes(new byte[0]), Map.of());
    }

    static Reply problem(Refusal refusal) {
        return new Reply(
                refusal.code().status(),
                "application/problem+json",
                Json.bytes(refusal.toJson(), USUAL_BYTES),
                refusal.headers());
    }

    static ByteArrayOutputStream bytes(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length);
        bytes.writeBytes(body);
        return bytes;
    }

    @Override
    public String toString() {
        return "Reply[" + status + ", " + body.size() + " bytes]";
    }
}
