package dev.sluice.decide;

import dev.sluice.policy.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes clauses milder where the person has answered them before or an approver has given leave. */
final class Leniency {
    private Leniency() {}

    static List<Ground> apply(List<Ground> grounds, Situation situation) {
        List<Ground> applied = new ArrayList<>(grounds.size());
        for (Ground ground : grounds) {
            applied.add(
                    settled(permitted(ground, situation), situation.history().settled()));
        }
        return applied;
    }

    /** A permission lifts every clause whose findings it covers; one limited to detectors lifts no others. */
    private static Ground permitted(Ground ground, Situation situation) {
        if (ground.action() == Action.ALLOW) {
            return ground;
        }
        for (Permission permission : situation.history().permissions()) {
            boolean limited = !permission.detectors().isEmpty();
            boolean covered = ground.findings().stream()
                    .allMatch(i -> permission.covers(situation.findings().get(i)));
            if (permission.holds(situation)
                    && covered
                    && !(limited && ground.findings().isEmpty())) {
                return ground.lifted(permission);
            }
        }
        return ground;
    }

    /** Only what a person may answer alone stays quiet; redaction, approval and a block do not wear off. */
    private static Ground settled(Ground ground, Set<Integer> settled) {
        boolean personal = ground.action() == Action.WARN || ground.action() == Action.JUSTIFY;
        boolean repeated = !ground.findings().isEmpty() && settled.containsAll(ground.findings());
        return personal && repeated ? ground.withAction(Action.ALLOW, "answered before in this chat") : ground;
    }
}
