package dev.sluice.outcome;

import dev.sluice.inspect.Inspection;
import dev.sluice.ledger.Event;
import dev.sluice.ledger.Renewal;
import dev.sluice.policy.Level;
import dev.sluice.redact.Vault;
import dev.sluice.tokens.ConversationTotals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in what became of drafts: settles placeholders and questions, adds up conversations, tells the ledger. */
public final class Outcomes {
    private static final int MOST_NUMBERS = 10_000;

    private final Recall recall;
    private final Effects effects;
    private final Kept ledger;
    private final EventMaker events;
    /** Numbers of events by inspection: an answer is verified after its message was counted. */
    private final Recent<Long> numbers = new Recent<>(Duration.ofHours(8), MOST_NUMBERS, number -> 1);

    /** Where events are kept. */
    public interface Kept {
        /** Returns the event's number; throws when it cannot. */
        long append(Event event, List<Renewal> renewals);

        /** Notes that the answer was verified, and returns whether the event is still there. */
        boolean answerChecked(long event);
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

    /** What was recorded: what held a draft, and what became of it. */
    public record Recorded(Level level, Event.Outcome outcome) {
        /** Whether something confidential, or what stood in its place, went to a service that will answer. */
        public boolean hasWeightyAnswer() {
            return level.compareTo(Level.CONFIDENTIAL) >= 0
                    && switch (outcome) {
                        case SENT, SENT_REDACTED, SENT_CUT, SENT_ANYWAY -> true;
                        case EDITED, CANCELLED, BLOCKED -> false;
                    };
        }
    }

    /** Returns what was recorded, or null when the inspection is not remembered. */
    public @Nullable Recorded record(String inspection, Report report, Clock clock) {
        Past past = recall.find(inspection);
        if (past == null) {
            return null;
        }
        Event event = events.event(past, report, clock.instant());
        numbers.put(inspection, ledger.append(event, events.renewals(past)));
        settle(past, report.counted());
        return new Recorded(event.level(), event.outcome());
    }

    /** Notes that a person verified the answer to a message that is counted already; returns whether it is. */
    public boolean answerChecked(String inspection) {
        Long number = numbers.get(inspection);
        return number != null && ledger.answerChecked(number);
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
