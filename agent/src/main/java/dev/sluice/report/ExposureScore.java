package dev.sluice.report;

import dev.sluice.ledger.Sums.Route;
import dev.sluice.ledger.Sums.Use;
import dev.sluice.policy.Level;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One number for how much was exposed: every message that left weighs its tokens times its level times its recipient
 * times how long it is kept there, and the sum is put on a scale from 0 to 100 that grows ever more slowly, so that a bad
 * week stands out and a bad year fits. {@code docs/report.md} holds the formula.
 *
 * <p>Never falls when a message is added, when its level rises, when its recipient becomes less bound by contract, or
 * when it is kept longer.
 */
public final class ExposureScore {
    private static final double ONE_ORDINARY_DAY = 2_000;
    private static final int A_MONTH = 30;

    private final Function<String, @Nullable ProductLine> lines;

    /** @param lines finds a product line by id, null when it is not known */
    public ExposureScore(Function<String, @Nullable ProductLine> lines) {
        this.lines = lines;
    }

    public int of(Collection<Use> uses) {
        return (int) Math.round(100 * (1 - 1 / (1 + Math.log1p(weight(uses) / ONE_ORDINARY_DAY) / 3)));
    }

    double weight(Collection<Use> uses) {
        return uses.stream()
                .mapToDouble(use -> use.tokens() * weight(use.route()))
                .sum();
    }

    /** Weight of one token that went this way, 0 when it did not leave. */
    private double weight(Route route) {
        if (!ExposureReport.sent(route.outcome())) {
            return 0;
        }
        double level = ExposureReport.left(route.outcome()) ? level(route.level()) : level(Level.PUBLIC);
        return level * recipient(route.lineClass()) * kept(lines.apply(route.line()));
    }

    /** What is not known counts as kept for ever. */
    private static double kept(@Nullable ProductLine line) {
        Answer stored = line == null ? null : line.answers().get(Question.STORED);
        if (stored == null || stored.value() == Value.UNKNOWN) {
            return 1;
        }
        if (stored.value() == Value.NO) {
            return 0.5;
        }
        return stored.days() != null && stored.days() <= A_MONTH ? 0.8 : 1;
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
