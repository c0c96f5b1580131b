package dev.sluice.decide;

import dev.sluice.policy.Action;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One clause of policy that speaks about a draft.
 *
 * @param code stable code of the reason it gives
 * @param findings indexes of the findings it rests on; empty when it is about the draft as a whole
 * @param clause where it stands in the policy
 * @param permission id of the permission that lifted it, or null
 */
record Ground(
        Action action,
        String code,
        Set<Integer> findings,
        String clause,
        String text,
        @Nullable String permission) {

    Ground(Action action, String code, Set<Integer> findings, String clause, String text) {
        this(action, code, findings, clause, text, null);
    }

    Ground about(Set<Integer> others) {
        return new Ground(action, code, others, clause, text, permission);
    }

    Ground withAction(Action milder, String why) {
        return new Ground(milder, code, findings, clause, text + "; " + why, permission);
    }

    Ground lifted(Permission by) {
        String why = text + "; approved by " + by.approver() + ", permission " + by.id();
        return new Ground(Action.ALLOW, Decision.APPROVED, findings, clause, why, by.id());
    }
}
