package dev.sluice.ledger;

import dev.sluice.ledger.Event.Fingerprint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that a finding was none.
 *
 * @param id 0 before it is in the ledger
 * @param detector id of the detector that had found it
 * @param value keyed fingerprint of what was found, never the value
 * @param conversation keyed fingerprint of the chat it holds for, null when it holds in all
 * @param revoked when it was taken back, or null
 */
public record Dismissal(
        long id,
        Instant at,
        Scope scope,
        String detector,
        Fingerprint value,
        @Nullable String conversation,
        @Nullable Instant revoked) {

    /** What it holds for, narrowest first. */
    public enum Scope {
        CHAT,
        PERSON,
        DETECTOR
    }
}
