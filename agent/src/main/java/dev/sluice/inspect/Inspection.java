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
 * @param attachment whether it is the text of a document that goes along
 */
public record Inspection(
        Draft draft,
        @Nullable String line,
        Signals signals,
        @Nullable String conversation,
        boolean attachment) implements Sensitive {

    public static Inspection of(Draft draft) {
        return new Inspection(draft, null, Signals.NONE, null, false);
    }

    public Inspection ofAttachment() {
        return new Inspection(draft, line, signals, conversation, true);
    }

    @Override
    public String toString() {
        return "Inspection[" + draft + "]";
    }
}
