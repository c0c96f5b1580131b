package dev.sluice.decide;

import dev.sluice.policy.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, why, and what would make the draft acceptable.
 *
 * @param permissions ids of the permissions that made it milder
 */
public record Decision(Action action, List<Reason> reasons, List<Remedy> remedies, List<String> permissions) {
    /** Code of the reason that tells of an approver's permission. */
    public static final String APPROVED = "approved";

    /** Whether a permission made it milder. */
    public boolean isApproved() {
        return !permissions.isEmpty();
    }

    /**
     * One ground of the decision.
     *
     * @param code stable, such as {@code level-on-personal-line}; the extension translates it
     * @param text in English, without any typed text
     * @param finding index into the verdict's findings, or null
     * @param clause the policy clause, such as {@code matrix.personal.regulated}, or null
     * @param fact product line question with source and date, or null
     */
    public record Reason(
            String code,
            String text,
            @Nullable Integer finding,
            @Nullable String clause,
            @Nullable String fact) {}

    /**
     * A way out.
     *
     * @param code {@code redact}, {@code edit}, {@code switch-workspace}, {@code training-off}, {@code cut},
     *     {@code justify}, {@code ask-approval}
     * @param link vendor or organisation page, or null
     * @param savesTokens tokens that would not be sent, 0 where that is not the point
     */
    public record Remedy(String code, String text, @Nullable String link, int savesTokens) {}
}
