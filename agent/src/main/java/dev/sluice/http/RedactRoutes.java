package dev.sluice.http;

import dev.sluice.redact.Redaction;
import dev.sluice.text.Draft;
import dev.sluice.wire.RedactionJson;
import java.util.List;
import java.util.Set;

/** {@code POST /v1/redact} and {@code POST /v1/restore}. */
final class RedactRoutes {
    private final Collaborators collaborators;

    RedactRoutes(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    Reply redact(Call call) {
        Fields fields = call.fields();
        fields.only(Set.of("text", "conversation", "keep"));
        Draft draft = Draft.of(fields.text("text"));
        String conversation = fields.optionalText("conversation", InspectRoute.LONGEST_ID);
        List<Integer> keep = fields.numbers("keep");
        Redaction redaction = collaborators.inspector().redact(draft, Set.copyOf(keep), conversation);
        return Reply.json(RedactionJson.of(redaction));
    }

    Reply restore(Call call) {
        Fields fields = call.fields();
        fields.only(Set.of("text", "conversation"));
        String text = fields.text("text");
        String conversation = fields.optionalText("conversation", InspectRoute.LONGEST_ID);
        if (conversation == null) {
            throw new Refusal(ProblemCode.MISSING_FIELD, "conversation is required", "/conversation");
        }
        return Reply.json(RedactionJson.of(collaborators.redactor().restore(text, conversation)));
    }
}
