package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.wire.Json;
import dev.sluice.wire.Version;
import java.util.regex.Pattern;

/** Alive, and proof that this process knows the token. */
final class HealthRoute {
    /** What this agent speaks, and the oldest it still answers; an extension of another age compares. */
    static final int API = 1;

    static final int OLDEST_API = 1;

    private static final Pattern CHALLENGE = Pattern.compile("[0-9a-f]{32,128}");

    private final Routes.Here here;

    HealthRoute(Routes.Here here) {
        this.here = here;
    }

    Reply answer(Call call) {
        String challenge = call.parameter("challenge");
        ObjectNode health = Json.object()
                .put("status", "ok")
                .put("product", "sluice")
                .put("version", Version.TEXT)
                .put("api", API)
                .put("oldestApi", OLDEST_API);
        if (challenge != null) {
            if (!CHALLENGE.matcher(challenge).matches()) {
                throw new Refusal(ProblemCode.INVALID_FIELD, "challenge must be 32 to 128 hex digits", null);
            }
            health.put("proof", here.token().prove(challenge));
            health.put("portProof", here.token().proveAt(here.port().getAsInt(), challenge));
        }
        return Reply.json(health);
    }
}
