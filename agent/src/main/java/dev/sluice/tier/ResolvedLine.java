package dev.sluice.tier;

import dev.sluice.policy.Confidence;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product line a draft would go to.
 *
 * @param line null when nothing is known; then it is treated as personal
 * @param evidence what the conclusion rests on, strongest first, conflicts included
 * @param modifiers ids of the line's modifiers in force
 */
public record ResolvedLine(
        @Nullable ProductLine line,
        LineClass lineClass,
        Confidence confidence,
        List<String> evidence,
        List<String> modifiers) {}
