package dev.sluice.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.document.Extraction;
import dev.sluice.inspect.Verdict;
import dev.sluice.wire.Json;
import dev.sluice.wire.VerdictJson;
import dev.sluice.wire.Words;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;

/** {@code POST /v1/documents}: what an attachment holds. */
final class DocumentRoute {
    private static final Set<String> FIELDS =
            Set.of("name", "mediaType", "data", "site", "service", "line", "signals", "conversation");
    private static final int LONGEST_NAME = 1_024;

    private final Collaborators collaborators;
    private final InspectRoute inspect;

    DocumentRoute(Collaborators collaborators, InspectRoute inspect) {
        this.collaborators = collaborators;
        this.inspect = inspect;
    }

    Reply answer(Call call) {
        Fields fields = call.fields();
        fields.only(FIELDS);
        fields.optionalText("mediaType", LONGEST_NAME);
        String name = fields.optionalText("name", LONGEST_NAME);
        if (name == null) {
            throw new Refusal(ProblemCode.MISSING_FIELD, "name is required", "/name");
        }
        Extraction extraction = collaborators.documents().read(name, data(fields));
        return Reply.json(
                extraction instanceof Extraction.Readable readable
                        ? readable(readable, fields)
                        : unreadable(extraction));
    }

    private ObjectNode readable(Extraction.Readable document, Fields fields) {
        Verdict verdict = collaborators
                .inspector()
                .inspect(inspect.inspection(fields, document.text()).ofAttachment());
        ObjectNode json = Json.object()
                .put("readable", true)
                .put("format", document.format())
                .put("characters", document.text().length());
        if (!document.complete()) {
            json.put("reason", "parts of it could not be read or were left off");
        }
        json.set("verdict", VerdictJson.of(verdict, LocalDate.now(collaborators.clock())));
        return json;
    }

    private static ObjectNode unreadable(Extraction extraction) {
        ObjectNode json = Json.object()
                .put("readable", false)
                .put("format", extraction.format())
                .put("characters", 0);
        if (extraction instanceof Extraction.Unreadable unreadable) {
            json.put("reason", unreadable.reason().text()).put("code", Words.of(unreadable.reason()));
        }
        return json;
    }

    private static byte[] data(Fields fields) {
        try {
            return Base64.getDecoder().decode(fields.text("data"));
        } catch (IllegalArgumentException e) {
            throw fields.invalid("data", "must be base64");
        }
    }
}
