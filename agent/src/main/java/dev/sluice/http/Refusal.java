package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.wire.Json;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that is not answered. Its detail is written by the agent and never holds what was submitted. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable String pointer;
    private final @Nullable String reason;
    private final Map<String, String> headers;

    Refusal(ProblemCode code, @Nullable String detail, @Nullable String pointer) {
        this(code, detail, pointer, null);
    }

    /** @param reason id of the detail, by which a face finds its own words for it */
    Refusal(ProblemCode code, @Nullable String detail, @Nullable String pointer, @Nullable String reason) {
        super(detail, null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.reason = reason;
        this.headers = Map.of();
    }

    private Refusal(ProblemCode code, Map<String, String> headers) {
        super(null, null, false, false);
        this.code = code;
        this.pointer = null;
        this.reason = null;
        this.headers = headers;
    }

    static Refusal of(ProblemCode code) {
        return new Refusal(code, null, null);
    }

    static Refusal of(ProblemCode code, String detail) {
        return new Refusal(code, detail, null);
    }

    /** @param methods that are answered where another was tried; RFC 9110 wants them named */
    static Refusal ofMethod(Collection<String> methods) {
        return new Refusal(ProblemCode.METHOD_NOT_ALLOWED, Map.of("Allow", String.join(", ", methods)));
    }

    Map<String, String> headers() {
        return headers;
    }

    ProblemCode code() {
        return code;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("type", "urn:sluice:problem:" + code.code())
                .put("title", code.title())
                .put("status", code.status())
                .put("code", code.code());
        if (getMessage() != null) {
            json.put("detail", getMessage());
        }
        if (pointer != null) {
            json.put("pointer", pointer);
        }
        if (reason != null) {
            json.put("reason", reason);
        }
        return json;
    }
}
