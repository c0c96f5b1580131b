package dev.sluice.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants done, one file of {@code policies/organisation/}.
 *
 * @param version the author's own counter or date, shown to people
 * @param matrix action for each class of product line and level
 * @param places replace cells of the matrix somewhere; the first one that covers the place and names the level counts
 * @param findings raise the action when something in particular was found
 * @param tokens raise the action when much is sent
 */
public record OrganisationPolicy(
        String name,
        String version,
        Map<LineClass, Map<Level, Action>> matrix,
        List<PlaceRule> places,
        List<FindingRule> findings,
        List<TokenRule> tokens,
        Trust trust,
        Conduct conduct,
        Approvals approvals,
        Texts texts) {

    /** Allows everything and asks for nothing: what a person's own policy is added to. */
    public static final OrganisationPolicy NEUTRAL = new OrganisationPolicy(
            "none",
            "0",
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            new Trust(Confidence.LOW, Map.of()),
            new Conduct(WhenAgentAway.OPEN, 3_000, 1_440, Duration.ofDays(1), 3_650, NotSensitive.DETECTOR, false),
            new Approvals(List.of(), Set.of()),
            new Texts(List.of(), null, null, Map.of(), Map.of()));

    /** The matrix cell; what a policy does not mention it allows. */
    public Action cell(LineClass lineClass, Level level) {
        return matrix.getOrDefault(lineClass.judged(), Map.of()).getOrDefault(level, Action.ALLOW);
    }

    /** Other actions for some levels in some places, milder ones too. */
    public record PlaceRule(String id, Scope scope, Map<Level, Action> levels, String why) {}

    /**
     * At least this action when enough findings of a kind are there.
     *
     * @param types any of them; empty for any type
     * @param detectors any of these ids; empty for any detector
     * @param count how many findings it takes
     */
    public record FindingRule(
            String id,
            Scope scope,
            Set<FindingType> types,
            Set<String> detectors,
            int count,
            Action action,
            String why) {}

    /**
     * At least this action when a draft of this level or above is long.
     *
     * @param overTokens the longest draft, or conversation, that is still fine
     * @param wholeConversation counts everything the conversation has sent, not this draft alone
     */
    public record TokenRule(
            String id,
            Scope scope,
            Level level,
            int overTokens,
            boolean wholeConversation,
            Action action,
            String why) {}

    /**
     * When a contract is believed to cover the account in use.
     *
     * @param leastConfidence below it a line is judged as personal
     * @param ownWorkspaces account ids of the organisation, by product line; once a vendor is listed, its other
     *     workspaces count as personal
     */
    public record Trust(Confidence leastConfidence, Map<String, List<String>> ownWorkspaces) {}

    /**
     * How Sluice behaves.
     *
     * @param holdMillis how long a message about to leave waits for a decision
     * @param pauseMinutes longest pause a person may take, 0 for none
     * @param quietRepeats how long a warning that was answered is not shown again for the same findings in the same chat
     * @param ledgerDays how long exposure counts are kept
     * @param notSensitive how widely a person may say that a finding is none
     * @param checkAnswers whether a person is asked to say that they verified the answer to something sensitive
     */
    public record Conduct(
            WhenAgentAway whenAgentAway,
            int holdMillis,
            int pauseMinutes,
            Duration quietRepeats,
            int ledgerDays,
            NotSensitive notSensitive,
            boolean checkAnswers) {}

    /** How widely a person may say that something found is not sensitive, narrowest first. */
    public enum NotSensitive {
        NEVER,
        /** This value, in one chat. */
        CHAT,
        /** This value, wherever this person types it. */
        PERSON,
        /** Whatever this detector finds. */
        DETECTOR
    }

    public enum WhenAgentAway {
        /** Let it pass and say so. */
        OPEN,
        /** Hold it. */
        CLOSED
    }

    /**
     * @param approvers who may sign a permission, by name
     * @param revoked ids of permissions that no longer count
     */
    public record Approvals(List<Approver> approvers, Set<String> revoked) {}

    /**
     * @param role such as {@code legal}, {@code information security} or {@code IT}
     * @param publicKey Ed25519 public key, X.509 form in base64
     */
    public record Approver(String name, String role, String publicKey) {}

    /**
     * The organisation's own words.
     *
     * @param languages preferred languages, best first; empty for the browser's
     * @param contact whom to ask, such as an address or a team's name
     * @param policyAddress the organisation's own AI policy
     * @param workspaces addresses of the organisation's own workspaces, by vendor such as {@code openai}
     * @param words further texts by name and language, such as {@code banner -> {en: ..}}
     */
    public record Texts(
            List<String> languages,
            @Nullable String contact,
            @Nullable String policyAddress,
            Map<String, String> workspaces,
            Map<String, Map<String, String>> words) {}
}
