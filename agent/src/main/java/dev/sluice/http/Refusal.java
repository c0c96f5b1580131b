package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.wire.Json;
import org.jspecify.annotations.Nullable;

/** A call that is not answered. Its detail is written by the agent and never holds what was submitted. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable String pointer;
    private final @Nullable String reason;

    Refusal(ProblemCode code, @Nullable String detail, @Nullable String pointer) {
        this(code, detail, pointer, null);
    }

    /** @param reason id of the detail, by which a face finds its own words for it */
    Refusal(ProblemCode code, @Nullable String detail, @Nullable String pointer, @Nullable String reason) {
        super(detail, null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.reason = reason;
    }

    static Refusal of(ProblemCode code) {
        return new Refusal(code, null, null);
    }

    static Refusal of(ProblemCode code, String detail) {
        return new Refusal(code, detail, null);
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
