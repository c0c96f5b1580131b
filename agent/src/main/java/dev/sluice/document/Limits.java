package dev.sluice.document;

import java.time.Duration;

/**
 * Bounds within which a document is read.
 *
 * @param maxBytes of the document as attached
 * @param maxCharacters of text taken out, in UTF-16 units; the rest is left off
 * @param maxExpandedBytes of everything unpacked from an archive, all levels together
 * @param maxEntries of an archive, all levels together
 * @param maxDepth of archives and messages within one another
 * @param deadline for the whole document
 */
public record Limits(
        int maxBytes, int maxCharacters, long maxExpandedBytes, int maxEntries, int maxDepth, Duration deadline) {

    public static final Limits DEFAULT = new Limits(32 << 20, 8_000_000, 256L << 20, 2_000, 4, Duration.ofSeconds(15));
}
