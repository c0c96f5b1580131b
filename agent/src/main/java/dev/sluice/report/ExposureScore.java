package dev.sluice.report;

import dev.sluice.ledger.Event;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import java.util.Collection;

/**
 * One number for how much was exposed: every message that left weighs its tokens times its level times its recipient, and
 * the sum is put on a scale from 0 to 100 that grows ever more slowly, so that a bad week stands out and a bad year fits.
 *
 * <p>Never falls when a message is added, when its level rises, or when its recipient becomes less bound by contract.
 */
public final class ExposureScore {
    private static final double ONE_ORDINARY_DAY = 2_000;

    private ExposureScore() {}

    public static int of(Collection<Event> events) {
        double weight = events.stream().mapToDouble(ExposureScore::weight).sum();
        return (int) Math.round(100 * (1 - 1 / (1 + Math.log1p(weight / ONE_ORDINARY_DAY) / 3)));
    }

    /** Weight of one event, 0 when nothing left. */
    static double weight(Event event) {
        if (!ExposureReport.sent(event)) {
            return 0;
        }
        double level = ExposureReport.left(event) ? level(event.level()) : level(Level.PUBLIC);
        return (event.tokens().message() + event.tokens().attachments()) * level * recipient(event.lineClass());
    }

    private static double level(Level level) {
        return switch (level) {
            case PUBLIC -> 0.1;
            case INTERNAL -> 1;
            case CONFIDENTIAL -> 5;
            case REGULATED -> 20;
        };
    }

    private static double recipient(LineClass lineClass) {
        return switch (lineClass) {
            case PERSONAL, UNKNOWN -> 1;
            case COMMERCIAL -> 0.2;
            case GOVERNMENT -> 0.1;
        };
    }
}
