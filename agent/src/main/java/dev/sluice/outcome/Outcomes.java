package dev.sluice.outcome;

import dev.sluice.inspect.Inspection;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Renewal;
import dev.sluice.redact.Vault;
import dev.sluice.tokens.ConversationTotals;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in what became of drafts: settles placeholders and questions, adds up conversations, tells the ledger. */
public final class Outcomes {
    private final Recall recall;
    private final Effects effects;
    private final Kept ledger;
    private final EventMaker events;

    /** Where events are kept. */
    public interface Kept {
        /** Throws when it cannot. */
        void append(Event event, List<Renewal> renewals);
    }

    /** What a draft's end has an effect on. */
    public record Effects(Vault vault, ConversationTotals totals, Settled settled) {}

    /**
     * @param reason category of the reason a person gave, or null
     * @param differed whether what left was not what had been decided
     */
    public record Report(Event.Outcome outcome, @Nullable String reason, boolean answerChecked, boolean differed) {
        /** What is counted: a text that was to be redacted and left otherwise went as it was typed. */
        Event.Outcome counted() {
            return differed ? Event.Outcome.SENT_ANYWAY : outcome;
        }
    }

    public Outcomes(Recall recall, Effects effects, Kept ledger, EventMaker events) {
        this.recall = recall;
        this.effects = effects;
        this.ledger = ledger;
        this.events = events;
    }

    /** Returns whether the inspection was remembered. */
    public boolean record(String inspection, Report report, Clock clock) {
        Past past = recall.find(inspection);
        if (past == null) {
            return false;
        }
        ledger.append(events.event(past, report, clock.instant()), events.renewals(past));
        settle(past, report.counted());
        return true;
    }

    private void settle(Past past, Event.Outcome outcome) {
        Inspection asked = past.asked();
        String conversation = asked.conversation();
        if (conversation == null) {
            return;
        }
        switch (outcome) {
            case SENT, SENT_CUT ->
                effects.totals().add(conversation, past.verdict().tokens().message());
            case SENT_ANYWAY -> {
                effects.totals().add(conversation, past.verdict().tokens().message());
                effects.settled().settle(conversation, past.fingerprints(events.fingerprints()));
            }
            case SENT_REDACTED -> {
                effects.totals().add(conversation, past.draft().redactedTokens());
                effects.vault().settle(conversation, past.kept());
            }
            case EDITED, CANCELLED, BLOCKED -> {}
        }
    }
}
