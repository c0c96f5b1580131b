package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.text.Sensitive;
import dev.sluice.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is answered. */
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) implements Sensitive {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    static Reply json(JsonNode body) {
        return new Reply(OK, "application/json", Json.bytes(body), Map.of());
    }

    static Reply text(String contentType, String body) {
        return new Reply(OK, contentType, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply nothing() {
        return new Reply(NO_CONTENT, "", new byte[0], Map.of());
    }

    static Reply problem(Refusal refusal) {
        return new Reply(refusal.code().status(), "application/problem+json", Json.bytes(refusal.toJson()), Map.of());
    }

    @Override
    public String toString() {
        return "Reply[" + status + ", " + body.length + " bytes]";
    }
}
