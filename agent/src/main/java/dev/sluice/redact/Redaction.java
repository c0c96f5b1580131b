package dev.sluice.redact;

import dev.sluice.policy.FindingType;
import dev.sluice.text.Range;
import dev.sluice.text.Sensitive;
import java.util.List;

/** A draft with placeholders in the place of its findings. */
public record Redaction(String text, List<Placeholder> placeholders) implements Sensitive {

    /**
     * @param name as it stands in the redacted text, brackets included, such as {@code [EMAIL_1]}
     * @param range in the draft as typed
     */
    public record Placeholder(String name, FindingType type, Range range) {}

    @Override
    public String toString() {
        return "Redaction[" + text.length() + " UTF-16 units, " + placeholders.size() + " placeholders]";
    }
}
