package dev.sluice.redact;

import dev.sluice.redact.Redaction.Placeholder;
import dev.sluice.text.Sensitive;
import java.util.List;

/**
 * A text with real values put back.
 *
 * @param restored placeholders that were replaced, with their places in the text as given
 * @param unknown spans of the form of a placeholder that nobody handed out; they stay as they are
 */
public record Restoration(String text, List<Placeholder> restored, List<String> unknown) implements Sensitive {
    @Override
    public String toString() {
        return "Restoration[" + text.length() + " UTF-16 units, " + restored.size() + " restored]";
    }
}
