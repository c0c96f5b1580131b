package dev.sluice.detect;

import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.text.Range;

/**
 * A sensitive span of a draft.
 *
 * @param range in UTF-16 units of the draft as typed, end exclusive, never inside a surrogate pair
 * @param subtype narrows the type, such as {@code tw.national-id}
 * @param level of this finding alone
 * @param score likelihood, 0 to 1
 * @param detector id of the detector file
 * @param why which rule, check and context led to it, without any typed text
 */
public record Finding(
        Range range, FindingType type, String subtype, Level level, double score, String detector, Why why) {

    /**
     * Why a span was reported.
     *
     * @param rule index of the rule in its file
     * @param context the policy's context word that was seen nearby, empty for none
     * @param check name of the check that was passed, empty for none
     * @param note what the recogniser says about it, such as a programming language, empty for nothing
     */
    public record Why(int rule, String context, String check, String note) {
        public Why(int rule, String context, String check) {
            this(rule, context, check, "");
        }
    }
}
