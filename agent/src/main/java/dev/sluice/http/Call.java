package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.text.Sensitive;
import dev.sluice.wire.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that has passed the gate. */
record Call(String path, Map<String, String> query, byte[] body) implements Sensitive {

    @Nullable
    String parameter(String name) {
        return query.get(name);
    }

    Fields fields() {
        return Fields.of(json());
    }

    private JsonNode json() {
        try {
            return Json.read(body);
        } catch (Json.NotJson e) {
            throw new Refusal(ProblemCode.MALFORMED_JSON, e.getMessage(), null);
        }
    }

    @Override
    public String toString() {
        return "Call[" + body.length + " bytes]";
    }
}
