package dev.sluice.document;

import dev.sluice.text.Sensitive;

/** What could be read of a document. */
public sealed interface Extraction {
    /** Name of the format as it was recognised, such as {@code docx}. */
    String format();

    /**
     * The text of a document, parts in reading order, one per line.
     *
     * @param complete false when a limit cut the text off
     */
    record Readable(String format, String text, boolean complete) implements Extraction, Sensitive {
        @Override
        public String toString() {
            return "Readable[" + format + ", " + text.length() + " UTF-16 units]";
        }
    }

    /** A document whose text is not known, and why. */
    record Unreadable(String format, Reason reason) implements Extraction {}

    /** Why a document could not be read. */
    enum Reason {
        /** Pictures and sounds hold no text that is read here. */
        NO_TEXT_FORMAT("the format holds no readable text"),
        ENCRYPTED("the document is protected by a password"),
        BROKEN("the document is damaged or not what its name says"),
        TOO_LARGE("the document is larger than what is read"),
        TOO_SLOW("reading took too long"),
        UNKNOWN_FORMAT("the format is not known");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
