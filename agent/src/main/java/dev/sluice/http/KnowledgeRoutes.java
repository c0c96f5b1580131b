package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.policy.OrganisationPolicy.Conduct;
import dev.sluice.policy.OrganisationPolicy.Texts;
import dev.sluice.policy.ProductLine;
import dev.sluice.wire.Json;
import dev.sluice.wire.LineJson;
import dev.sluice.wire.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** {@code GET /v1/policy} and {@code GET /v1/services}. */
final class KnowledgeRoutes {
    private final Collaborators collaborators;

    KnowledgeRoutes(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    Reply policy(Call call) {
        Knowledge knowledge = collaborators.knowledge();
        Conduct conduct = knowledge.policy().conduct();
        ObjectNode json = Json.object()
                .put("version", knowledge.policy().version())
                .put("whenAgentAway", Words.of(conduct.whenAgentAway()))
                .put("holdMillis", conduct.holdMillis())
                .put("staleAfterDays", ProductLine.STALE_AFTER_DAYS)
                .put("pauseMinutes", conduct.pauseMinutes())
                .put("notSensitive", Words.of(conduct.notSensitive()));
        json.set("texts", texts(knowledge.policy().texts()));
        knowledge.sites().forEach(json.putArray("sites")::add);
        return Reply.json(json);
    }

    Reply services(Call call) {
        Knowledge knowledge = collaborators.knowledge();
        LocalDate today = LocalDate.now(collaborators.clock());
        String id = call.parameter("line");
        ArrayNode lines = Json.array();
        if (id == null) {
            knowledge.lines().forEach(line -> lines.add(LineJson.of(line, today)));
        } else {
            ProductLine line = knowledge.line(id);
            if (line == null) {
                throw Refusal.of(ProblemCode.UNKNOWN_LINE, "GET /v1/services without line lists them");
            }
            lines.add(LineJson.of(line, today));
        }
        return Reply.json(Json.object().set("lines", lines));
    }

    /** The organisation's own words in English; a policy in other languages only is told in its first. */
    private static ObjectNode texts(Texts texts) {
        ObjectNode json = Json.object();
        texts.words().forEach((name, words) -> json.put(name, inBestLanguage(words, texts)));
        if (texts.contact() != null) {
            json.put("contact", texts.contact());
        }
        if (texts.policyAddress() != null) {
            json.put("policyAddress", texts.policyAddress());
        }
        return json;
    }

    private static String inBestLanguage(Map<String, String> words, Texts texts) {
        return texts.languages().stream()
                .filter(words::containsKey)
                .findFirst()
                .map(words::get)
                .orElseGet(() -> words.getOrDefault(
                        Locale.ENGLISH.getLanguage(),
                        words.values().stream().findFirst().orElse("")));
    }
}
