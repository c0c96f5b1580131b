package dev.sluice.redact.cut;

import dev.sluice.text.Draft;
import dev.sluice.text.Range;
import java.util.List;

/**
 * Parts of a draft that may be left out.
 *
 * @param parts in order, none touching another
 * @param savesTokens what leaving all of them out would save
 */
public record CutProposal(List<Part> parts, int savesTokens) {
    public static final CutProposal NONE = new CutProposal(List.of(), 0);

    /** One passage and why it is not needed. */
    public record Part(Range range, Kind kind, int tokens) {}

    /** Why a passage is not needed. */
    public enum Kind {
        /** An earlier message quoted below or above the new text. */
        QUOTED,
        /** The same paragraph again. */
        REPEATED,
        /** A closing formula with contact lines, or a legal notice below it. */
        SIGNATURE,
        /** Technical headers of a message. */
        HEADERS,
        /** Log lines that report nothing unusual, or the same thing again. */
        LOG_NOISE,
        /** A paragraph that shares no word with the question. */
        UNRELATED
    }

    /** The draft without the parts. */
    public Draft apply(Draft draft) {
        StringBuilder kept = new StringBuilder(draft.lengthUtf16());
        int from = 0;
        for (Part part : parts) {
            kept.append(draft.text(), from, part.range().start());
            from = part.range().end();
        }
        return Draft.of(kept.append(draft.text(), from, draft.lengthUtf16()).toString());
    }
}
