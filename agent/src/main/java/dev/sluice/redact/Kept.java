package dev.sluice.redact;

import dev.sluice.policy.FindingType;
import dev.sluice.text.Draft;
import dev.sluice.text.Sensitive;
import java.util.List;

/** A placeholder and what it stands for. */
public record Kept(String name, FindingType type, String value) implements Sensitive {

    /** The placeholders of a redaction with what they stand for in its draft. */
    public static List<Kept> of(Redaction redaction, Draft draft) {
        return redaction.placeholders().stream()
                .map(placeholder -> new Kept(placeholder.name(), placeholder.type(), draft.slice(placeholder.range())))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "Kept[" + name + ", " + value.length() + " UTF-16 units]";
    }
}
