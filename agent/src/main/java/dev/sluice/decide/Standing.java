package dev.sluice.decide;

import dev.sluice.decide.Decision.Reason;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import dev.sluice.policy.Scope.Place;
import dev.sluice.tier.ResolvedLine;
import java.util.ArrayList;
import java.util.List;

/** As what the product line is judged, and why it is not judged as what it seems. */
record Standing(Place place, List<Reason> reasons) {

    static Standing of(Situation situation, Confidence least) {
        ResolvedLine line = situation.line();
        LineClass judged = line.lineClass().judged();
        List<Reason> reasons = new ArrayList<>();
        if (line.line() == null) {
            reasons.add(reason("line-unknown", "It is not known which account is in use, so it is judged as personal"));
        } else if (line.isForeignWorkspace()) {
            reasons.add(reason("foreign-workspace", "The workspace is not one of your organisation's own"));
        } else if (judged.isContracted() && line.confidence().compareTo(least) < 0) {
            judged = LineClass.PERSONAL;
            reasons.add(
                    reason("line-uncertain", line.name() + " is likely but not certain, so it is judged as personal"));
        } else if (judged.isContracted() && mayTrain(line)) {
            judged = LineClass.PERSONAL;
            reasons.add(reason(
                    "line-trains",
                    line.name() + " is not known to keep texts out of training, so it is judged as personal"));
        }
        line.evidence().stream()
                .filter(evidence -> evidence.startsWith("conflict:"))
                .forEach(evidence -> reasons.add(reason("signals-conflict", evidence)));
        String id = line.line() == null ? null : line.line().id();
        Place place = new Place(
                judged, id, situation.sender().site(), situation.sender().groups(), line.modifiers());
        return new Standing(place, List.copyOf(reasons));
    }

    /** A contract under which the vendor may train protects no better than a consumer's. */
    private static boolean mayTrain(ResolvedLine line) {
        Answer trained = line.answers().get(Question.TRAINED_ON);
        return trained == null || trained.value() == Value.YES || trained.value() == Value.UNKNOWN;
    }

    private static Reason reason(String code, String text) {
        return new Reason(code, text, null, null, null);
    }
}
