package dev.sluice.redact;

import dev.sluice.detect.Finding;
import dev.sluice.policy.FindingType;
import dev.sluice.redact.Redaction.Placeholder;
import dev.sluice.text.Draft;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts placeholders in the place of findings and values back in the place of placeholders. Thread safe. */
public final class Redactor {
    /** A short text may name a long value many times; what is put back must fit into memory. */
    private static final int MOST_PUT_BACK = 4_000_000;

    private final Vault vault;

    public Redactor(Vault vault) {
        this.vault = vault;
    }

    /**
     * Redacts a draft that may still be typed on.
     *
     * @param conversation whose placeholders to use and remember, or null to remember nothing
     */
    public Redaction redact(Draft draft, List<Finding> findings, @Nullable String conversation) {
        if (conversation == null) {
            return redact(draft, findings, new Conversation());
        }
        return vault.with(conversation, held -> redact(draft, findings, held));
    }

    /**
     * Redacts a text that is handed over now: its placeholders are final. In one go: another draft of the conversation could
     * else take a name over before it is final.
     */
    public Redaction redactForGood(Draft draft, List<Finding> findings, @Nullable String conversation) {
        if (conversation == null) {
            return redact(draft, findings, new Conversation());
        }
        return vault.with(conversation, held -> {
            Redaction redaction = redact(draft, findings, held);
            Kept.of(redaction, draft).forEach(held::settle);
            return redaction;
        });
    }

    /** Puts back what the placeholders of a conversation stand for. */
    public Restoration restore(String text, String conversation) {
        return vault.with(conversation, held -> restore(text, held));
    }

    private static Redaction redact(Draft draft, List<Finding> findings, Conversation held) {
        List<Placeholder> spans = new ArrayList<>();
        held.startDraft();
        for (Range literal : Placeholders.find(draft.text())) {
            if (held.find(draft.slice(literal)) == null) {
                held.reserve(draft.slice(literal));
            } else if (findings.stream().noneMatch(finding -> finding.range().overlaps(literal))) {
                spans.add(new Placeholder("", FindingType.CUSTOM, literal));
            }
        }
        findings.forEach(finding -> spans.add(new Placeholder("", finding.type(), finding.range())));
        spans.sort(Comparator.comparing(Placeholder::range));
        List<Placeholder> named = spans.stream()
                .map(span -> new Placeholder(
                        held.nameFor(span.type(), draft.slice(span.range())), span.type(), span.range()))
                .toList();
        return new Redaction(replace(draft.text(), named), named);
    }

    /** Joined, the parts are copied as memory and once. */
    private static String replace(String text, List<Placeholder> placeholders) {
        List<String> parts = new ArrayList<>(2 * placeholders.size() + 1);
        int at = 0;
        for (Placeholder placeholder : placeholders) {
            parts.add(text.substring(at, placeholder.range().start()));
            parts.add(placeholder.name());
            at = placeholder.range().end();
        }
        parts.add(text.substring(at));
        return String.join("", parts);
    }

    private static Restoration restore(String text, Conversation held) {
        List<String> parts = new ArrayList<>();
        List<Placeholder> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int added = 0;
        int at = 0;
        for (Range range : Placeholders.find(text)) {
            String name = text.substring(range.start(), range.end());
            Kept kept = held.find(name);
            if (kept == null || added + kept.value().length() > MOST_PUT_BACK) {
                unknown.add(name);
            } else {
                added += kept.value().length();
                parts.add(text.substring(at, range.start()));
                parts.add(kept.value());
                at = range.end();
                known.add(new Placeholder(name, kept.type(), range));
            }
        }
        parts.add(text.substring(at));
        return new Restoration(String.join("", parts), known, unknown);
    }
}
