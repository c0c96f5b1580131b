package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.ledger.Dismissal;
import dev.sluice.ledger.Dismissal.Scope;
import dev.sluice.ledger.Pause;
import dev.sluice.wire.Json;
import dev.sluice.wire.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a person tells the agent for themselves: that a finding is none, and that they want a pause. */
final class PersonRoutes {
    private final Collaborators collaborators;

    PersonRoutes(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    /** {@code POST /v1/dismissals}. */
    Reply dismiss(Call call) {
        Fields fields = call.fields();
        fields.only(Set.of("inspection", "finding", "scope"));
        Scope scope = scope(fields);
        if (!collaborators.person().dismissals().mayBe(scope)) {
            throw Refusal.of(ProblemCode.NOT_ALLOWED, "policy does not take this from a person");
        }
        Instant now = collaborators.clock().instant();
        String inspection = fields.text("inspection");
        OptionalLong id = collaborators.person().recall().dismiss(inspection, fields.number("finding"), scope, now);
        if (id.isEmpty()) {
            throw new Refusal(ProblemCode.UNKNOWN_INSPECTION, null, "/inspection");
        }
        return Reply.json(Json.object().put("id", id.getAsLong()));
    }

    /** {@code GET /v1/dismissals}. */
    Reply list(Call call) {
        List<Dismissal> all = collaborators.person().dismissals().all();
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("dismissals");
        Map<String, Integer> counts = new TreeMap<>();
        for (Dismissal one : all) {
            counts.merge(one.detector(), 1, Integer::sum);
            list.add(json(one));
        }
        ArrayNode detectors = json.putArray("detectors");
        counts.forEach((detector, count) ->
                detectors.addObject().put("detector", detector).put("count", count));
        return Reply.json(json);
    }

    /** {@code POST /v1/dismissals/revoke}. */
    Reply revoke(Call call) {
        Fields fields = call.fields();
        fields.only(Set.of("id"));
        if (!collaborators
                .person()
                .dismissals()
                .revoke(fields.number("id"), collaborators.clock().instant())) {
            throw new Refusal(ProblemCode.UNKNOWN_DISMISSAL, null, "/id");
        }
        return Reply.nothing();
    }

    /** {@code POST /v1/pauses}: as long as policy allows and no longer; none ends the one that runs. */
    Reply pause(Call call) {
        Fields fields = call.fields();
        fields.only(Set.of("minutes"));
        int allowed = collaborators.knowledge().policy().conduct().pauseMinutes();
        int minutes = Math.max(0, Math.min(fields.number("minutes"), allowed));
        Instant now = collaborators.clock().instant();
        Pause pause = new Pause(now, now.plus(Duration.ofMinutes(minutes)));
        collaborators.person().pauses().accept(pause);
        return Reply.json(Json.object().put("until", pause.until().toEpochMilli()));
    }

    private static ObjectNode json(Dismissal one) {
        ObjectNode json = Json.object()
                .put("id", one.id())
                .put("at", one.at().toString())
                .put("scope", Words.of(one.scope()))
                .put("detector", one.detector())
                .put("type", one.value().type().name());
        Instant revoked = one.revoked();
        if (revoked != null) {
            json.put("revoked", revoked.toString());
        }
        return json;
    }

    private static Scope scope(Fields fields) {
        String given = fields.text("scope");
        @Nullable
        Scope scope = Arrays.stream(Scope.values())
                .filter(one -> Words.of(one).equals(given))
                .findFirst()
                .orElse(null);
        if (scope == null) {
            throw fields.invalid("scope", "must be one of chat, person, detector");
        }
        return scope;
    }
}
