package dev.sluice.ledger;

import dev.sluice.policy.Action;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one draft: counts, levels and keyed fingerprints, nothing that was typed.
 *
 * @param site host name of the page
 * @param line product line id, or {@code unknown}
 * @param conversation keyed fingerprint of the conversation's id, or null
 * @param termsSeen newest day on which the line's facts were checked, ISO date, or null
 * @param offered what policy asked for
 * @param reason category of the reason a person gave, such as {@code not-sensitive}, or null
 * @param permissions ids of the permissions an approver gave that made it milder
 * @param findings how many of each type
 * @param fingerprints keyed fingerprints of the normalised values
 */
public record Event(
        Instant at,
        String site,
        String line,
        LineClass lineClass,
        Confidence confidence,
        @Nullable String conversation,
        @Nullable String termsSeen,
        Action offered,
        Outcome outcome,
        @Nullable String reason,
        List<String> permissions,
        Level level,
        Map<FindingType, Integer> findings,
        List<Fingerprint> fingerprints,
        Tokens tokens,
        int characters,
        boolean answerChecked,
        int latencyMillis) {

    /** What the person did, and what left. */
    public enum Outcome {
        SENT,
        SENT_REDACTED,
        SENT_CUT,
        SENT_ANYWAY,
        EDITED,
        CANCELLED,
        BLOCKED
    }

    public record Tokens(int message, int conversation, int attachments, int savedByRedaction, int savedByCutting) {}

    /** A value's type and its HMAC-SHA-256 under the ledger's key, in hex. */
    public record Fingerprint(FindingType type, String mac) {}
}
