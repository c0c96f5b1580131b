package dev.sluice.ledger;

import dev.sluice.policy.Action;
import dev.sluice.policy.Confidence;
import dev.sluice.policy.FindingType;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events for tests. */
public final class Events {
    private Events() {}

    public static Event event(Instant at, String line, Event.Outcome outcome, Level level, int tokens) {
        LineClass lineClass = line.endsWith("enterprise") ? LineClass.COMMERCIAL : LineClass.PERSONAL;
        return new Event(
                at,
                "chatgpt.com",
                line,
                lineClass,
                Confidence.HIGH,
                "c0ffee",
                "2026-11-23",
                Action.WARN,
                outcome,
                null,
                List.of(),
                level,
                level == Level.PUBLIC ? Map.of() : Map.of(FindingType.EMAIL, 2, FindingType.CREDIT_CARD, 1),
                level == Level.PUBLIC ? List.of() : List.of(new Event.Fingerprint(FindingType.CREDIT_CARD, "aa11")),
                new Event.Tokens(tokens, tokens * 3, 0, 0, 0),
                tokens * 4,
                false,
                3);
    }
}
