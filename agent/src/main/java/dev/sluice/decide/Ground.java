package dev.sluice.decide;

import dev.sluice.policy.Action;
import java.util.Set;

/**
 * One clause of policy that speaks about a draft.
 *
 * @param code stable code of the reason it gives
 * @param findings indexes of the findings it rests on; empty when it is about the draft as a whole
 * @param clause where it stands in the policy
 */
record Ground(Action action, String code, Set<Integer> findings, String clause, String text) {

    Ground withAction(Action milder, String why) {
        return new Ground(milder, code, findings, clause, text + "; " + why);
    }
}
