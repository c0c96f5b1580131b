package dev.sluice.document;

import java.time.Duration;

/** An attached document: its text within the limits, or a reason; the first byte chooses the name it comes under. */
public final class DocumentFuzz {
    private static final String[] NAMES = {"a.docx", "a.pdf", "a.eml", "a.rtf", "a.html", "a.zip", "a.gz", "a.odt", "a"};
    private static final Limits LIMITS = new Limits(1 << 20, 1 << 18, 1L << 20, 50, 3, Duration.ofSeconds(5));

    private DocumentFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String name = NAMES[(bytes[0] & 0xff) % NAMES.length];
        byte[] document = new byte[bytes.length - 1];
        System.arraycopy(bytes, 1, document, 0, document.length);
        Extraction extraction = new Extractor(LIMITS).extract(name, document);
        if (extraction instanceof Extraction.Readable readable && readable.text().length() > LIMITS.maxCharacters()) {
            throw new AssertionError("more text than allowed");
        }
    }
}
