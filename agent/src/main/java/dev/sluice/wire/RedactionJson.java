package dev.sluice.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.redact.Redaction;
import dev.sluice.redact.Restoration;
import dev.sluice.redact.cut.CutProposal;
import java.util.List;

/** Redactions and restorations as JSON. */
public final class RedactionJson {
    private RedactionJson() {}

    public static ObjectNode of(Redaction redaction) {
        ObjectNode json = Json.object().put("text", redaction.text());
        json.set("placeholders", placeholders(redaction.placeholders()));
        return json;
    }

    public static ObjectNode of(Restoration restoration) {
        ObjectNode json = Json.object().put("text", restoration.text());
        json.set("restored", placeholders(restoration.restored()));
        restoration.unknown().forEach(json.putArray("unknown")::add);
        return json;
    }

    static ObjectNode of(CutProposal cut) {
        ObjectNode json = Json.object().put("savesTokens", cut.savesTokens());
        ArrayNode parts = json.putArray("parts");
        cut.parts()
                .forEach(part -> parts.addObject()
                        .put("start", part.range().start())
                        .put("end", part.range().end())
                        .put("kind", Words.of(part.kind()))
                        .put("tokens", part.tokens()));
        return json;
    }

    private static ArrayNode placeholders(List<Redaction.Placeholder> placeholders) {
        ArrayNode list = Json.array();
        placeholders.forEach(placeholder -> list.addObject()
                .put("name", placeholder.name())
                .put("type", placeholder.type().name())
                .put("start", placeholder.range().start())
                .put("end", placeholder.range().end()));
        return list;
    }
}
