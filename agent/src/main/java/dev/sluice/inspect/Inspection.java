package dev.sluice.inspect;

import dev.sluice.text.Draft;
import dev.sluice.text.Sensitive;
import dev.sluice.tier.Signals;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a draft.
 *
 * @param line product line the caller names outright, or null to tell it from the signals
 * @param signals what was seen of the account in use, the page's host included
 * @param conversation opaque id of the chat, or null
 */
public record Inspection(
        Draft draft,
        @Nullable String line,
        Signals signals,
        @Nullable String conversation) implements Sensitive {

    public static Inspection of(Draft draft) {
        return new Inspection(draft, null, Signals.NONE, null);
    }

    @Override
    public String toString() {
        return "Inspection[" + draft + "]";
    }
}
