package dev.sluice.http;

import dev.sluice.ledger.Event;
import dev.sluice.outcome.Outcomes.Recorded;
import dev.sluice.outcome.Outcomes.Report;
import dev.sluice.wire.Json;
import dev.sluice.wire.Words;
import java.util.Arrays;
import java.util.Set;

/** {@code POST /v1/events}: what became of a draft. */
final class EventRoute {
    private static final Set<String> FIELDS = Set.of("inspection", "outcome", "reason", "answerChecked", "differed");
    private static final Set<String> REASONS =
            Set.of("not-sensitive", "public-already", "consent", "test-data", "needed-for-task", "other");

    private final Collaborators collaborators;

    EventRoute(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    Reply answer(Call call) {
        Fields fields = call.fields();
        fields.only(FIELDS);
        String inspection = fields.text("inspection");
        String reason = fields.optionalText("reason");
        if (reason != null && !REASONS.contains(reason)) {
            throw fields.invalid(
                    "reason",
                    "must be one of "
                            + String.join(", ", REASONS.stream().sorted().toList()));
        }
        boolean checked = Boolean.TRUE.equals(fields.optionalFlag("answerChecked"));
        Report report =
                new Report(outcome(fields), reason, checked, Boolean.TRUE.equals(fields.optionalFlag("differed")));
        if (checked && collaborators.outcomes().answerChecked(inspection)) {
            return Reply.nothing();
        }
        Recorded recorded = collaborators.outcomes().record(inspection, report, collaborators.clock());
        if (recorded == null) {
            throw new Refusal(ProblemCode.UNKNOWN_INSPECTION, null, "/inspection");
        }
        boolean isDue = !checked
                && recorded.hasWeightyAnswer()
                && collaborators.knowledge().policy().conduct().checkAnswers();
        return isDue ? Reply.json(Json.object().put("checkAnswer", true)) : Reply.nothing();
    }

    private static Event.Outcome outcome(Fields fields) {
        String given = fields.text("outcome");
        return Arrays.stream(Event.Outcome.values())
                .filter(outcome -> Words.of(outcome).equals(given))
                .findFirst()
                .orElseThrow(() -> fields.invalid(
                        "outcome",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Event.Outcome.values())
                                                .map(Words::of)
                                                .toList())));
    }
}
