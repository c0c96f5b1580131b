package dev.sluice.tier;

import dev.sluice.policy.Confidence;
import dev.sluice.policy.LineClass;
import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Answer;
import dev.sluice.policy.ProductLine.Modifier;
import dev.sluice.policy.ProductLine.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The product line a draft would go to.
 *
 * @param line null when nothing is known; then it is treated as personal
 * @param lineClass what the line counts as: another company's workspace is personal whatever its own class
 * @param evidence what the conclusion rests on, strongest first, conflicts included
 * @param modifiers ids of the line's modifiers in force
 */
public record ResolvedLine(
        @Nullable ProductLine line,
        LineClass lineClass,
        Confidence confidence,
        List<String> evidence,
        List<String> modifiers) {

    public static final String UNKNOWN_ID = "unknown";

    static ResolvedLine unknown(List<String> evidence) {
        return new ResolvedLine(null, LineClass.UNKNOWN, Confidence.LOW, List.copyOf(evidence), List.of());
    }

    public String id() {
        return line == null ? UNKNOWN_ID : line.id();
    }

    public String name() {
        return line == null ? "Unknown account, treated as personal" : line.name();
    }

    /** The line's answers with its modifiers applied, the last one in force on top; empty when it is not known. */
    public Map<Question, Answer> answers() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        if (line != null) {
            answers.putAll(line.answers());
            for (String id : modifiers) {
                Modifier modifier = line.modifier(id);
                if (modifier != null) {
                    answers.putAll(modifier.answers());
                }
            }
        }
        return answers;
    }

    /** Whether the line is under contract, but with somebody else. */
    public boolean isForeignWorkspace() {
        return line != null && line.lineClass().isContracted() && !lineClass.isContracted();
    }
}
