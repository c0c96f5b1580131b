package dev.sluice.http;

import dev.sluice.inspect.Inspection;
import dev.sluice.inspect.Verdict;
import dev.sluice.text.Draft;
import dev.sluice.tier.Signals;
import dev.sluice.wire.VerdictJson;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/inspect}: the verdict about a draft. */
final class InspectRoute {
    static final int LONGEST_ID = 256;

    /** What a verdict holds beside the redacted text, in bytes. */
    private static final int MORE_THAN_ASKED = 8_192;

    private static final Set<String> FIELDS = Set.of("text", "site", "service", "line", "signals", "conversation");

    private final Collaborators collaborators;

    InspectRoute(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    Reply answer(Call call) {
        Fields fields = call.fields();
        fields.only(FIELDS);
        Verdict verdict = collaborators.inspector().inspect(inspection(fields, fields.text("text")));
        return Reply.json(
                VerdictJson.of(verdict, LocalDate.now(collaborators.clock())), call.body().length + MORE_THAN_ASKED);
    }

    Inspection inspection(Fields fields, String text) {
        String site = fields.optionalText("site", LONGEST_ID);
        Signals signals = SignalFields.read(fields.optionalObject("signals"), site);
        return new Inspection(
                Draft.of(text), line(fields), signals, fields.optionalText("conversation", LONGEST_ID), false);
    }

    private @Nullable String line(Fields fields) {
        String service = fields.optionalText("service", LONGEST_ID);
        String line = fields.optionalText("line", LONGEST_ID);
        if (line == null) {
            if (service != null) {
                throw new Refusal(ProblemCode.MISSING_FIELD, "service needs line beside it", "/line");
            }
            return null;
        }
        String id = service == null || line.contains("/") ? line : service + "/" + line;
        if (collaborators.knowledge().line(id) == null) {
            throw new Refusal(ProblemCode.UNKNOWN_LINE, "GET /v1/services lists them", "/line");
        }
        return id;
    }
}
