package dev.sluice.document;

import java.io.IOException;
import java.io.InputStream;

/** What is left of the limits while one document is read, nested ones included. */
final class Budget {
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private long expandedBytes;
    private int entries;
    private boolean cut;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Adds text; what does not fit is left off. */
    void write(CharSequence part) {
        int room = limits.maxCharacters() - text.length();
        if (part.length() > room) {
            cut = true;
        }
        text.append(part, 0, Math.max(0, Math.min(room, part.length())));
    }

    void endLine() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            write("\n");
        }
    }

    boolean isFull() {
        return text.length() >= limits.maxCharacters();
    }

    void markCut() {
        cut = true;
    }

    int maxDepth() {
        return limits.maxDepth();
    }

    /**
     * Reads one unpacked part whole.
     *
     * @throws TooLarge when the parts together exceed the limit
     */
    byte[] readPart(InputStream in) throws IOException {
        if (++entries > limits.maxEntries()) {
            throw new TooLarge();
        }
        long room = limits.maxExpandedBytes() - expandedBytes;
        byte[] bytes = in.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
        expandedBytes += bytes.length;
        if (expandedBytes > limits.maxExpandedBytes()) {
            throw new TooLarge();
        }
        return bytes;
    }

    Extraction finish(Format format) {
        return new Extraction.Readable(format.label(), text.toString(), !cut);
    }

    /** The unpacked parts exceed the limit: an honest large archive or a bomb. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
