package dev.sluice.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Question;
import java.time.LocalDate;
import java.util.Map;

/** Product lines and their seven answers as JSON. */
public final class LineJson {
    private LineJson() {}

    public static ObjectNode of(ProductLine line, LocalDate today) {
        ObjectNode json = Json.object().put("id", line.id()).put("name", line.name());
        line.aliases().forEach(json.putArray("aliases")::add);
        json.put("class", Words.of(line.lineClass()));
        json.put("lifeCycle", Words.of(line.lifeCycle()));
        line.hosts().forEach(json.putArray("hosts")::add);
        json.set("answers", answers(line.answers(), today));
        json.set("links", links(line));
        return json;
    }

    static ObjectNode answers(Map<Question, Answer> answers, LocalDate today) {
        ObjectNode json = Json.object();
        answers.forEach((question, answer) -> json.set(question.key(), answer(answer, today)));
        return json;
    }

    static ObjectNode links(ProductLine line) {
        ObjectNode json = Json.object();
        line.links().forEach(link -> json.put(link.id(), link.address()));
        return json;
    }

    private static ObjectNode answer(Answer answer, LocalDate today) {
        ObjectNode json = Json.object().put("value", Words.of(answer.value())).put("text", answer.text());
        if (answer.days() != null) {
            json.put("days", answer.days());
        }
        ArrayNode sources = json.putArray("sources");
        answer.sources()
                .forEach(source -> sources.addObject()
                        .put("address", source.address())
                        .put("kind", Words.of(source.kind()))
                        .put("seen", source.seen().toString()));
        Words.put(json, "validFrom", answer.validFrom());
        if (answer.contested() != null) {
            json.put("contested", answer.contested().text());
        }
        return json.put("stale", answer.isStale(today));
    }
}
