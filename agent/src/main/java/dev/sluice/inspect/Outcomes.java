package dev.sluice.inspect;

import dev.sluice.inspect.Recall.Past;
import dev.sluice.ledger.Event;
import dev.sluice.redact.Vault;
import dev.sluice.tokens.ConversationTotals;
import org.jspecify.annotations.Nullable;

/** Takes in what became of drafts: settles placeholders, adds up conversations, tells the ledger. */
public final class Outcomes {
    private final Recall recall;
    private final Vault vault;
    private final ConversationTotals totals;

    /**
     * @param reason category of the reason a person gave, or null
     * @param differed whether what left was not what had been decided
     */
    public record Report(Event.Outcome outcome, @Nullable String reason, boolean answerChecked, boolean differed) {}

    public Outcomes(Recall recall, Vault vault, ConversationTotals totals) {
        this.recall = recall;
        this.vault = vault;
        this.totals = totals;
    }

    /** Returns whether the inspection was remembered. */
    public boolean record(String inspection, Report report) {
        Past past = recall.find(inspection);
        if (past == null) {
            return false;
        }
        String conversation = past.conversation();
        if (conversation != null) {
            vault.settle(conversation, past.kept());
            totals.add(conversation, past.verdict().tokens().message());
        }
        return true;
    }
}
