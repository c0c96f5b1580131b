package dev.sluice.detect.disguise;

import java.util.ArrayList;
import java.util.List;

/** Looks for disguised values in a stretch of text. */
public final class Disguises {
    private Disguises() {}

    /**
     * A stretch to look in.
     *
     * @param from disguises begin at or after it
     * @param to disguises begin before it
     * @param lookFrom nothing before it is seen
     * @param lookTo nothing from it on is seen
     */
    public record Stretch(char[] chars, int from, int to, int lookFrom, int lookTo) {
        private static final int CONTEXT_BEFORE = 80;
        private static final int CONTEXT_AFTER = 40;

        /** Starts a plain text with what stands before a disguise. */
        PlainText before(int start) {
            PlainText plain = new PlainText();
            plain.copy(chars, Math.max(lookFrom, start - CONTEXT_BEFORE), start);
            plain.beginRevealed();
            return plain;
        }

        /** Ends a plain text with what stands behind a disguise. */
        PlainText after(PlainText plain, int end) {
            plain.endRevealed();
            plain.copy(chars, end, Math.min(lookTo, end + CONTEXT_AFTER));
            return plain;
        }

        @Override
        public String toString() {
            return "Stretch[" + from + ".." + to + "]";
        }
    }

    /**
     * Returns the plain texts behind the disguises of a stretch.
     *
     * @param escapes where escapes such as {@code %40} were seen, in order
     */
    public static List<PlainText> reveal(Stretch stretch, int[] escapes) {
        List<PlainText> revealed = new ArrayList<>();
        SpeltOut.reveal(stretch, revealed);
        EncodedText.reveal(stretch, revealed);
        Escapes.reveal(stretch, escapes, revealed);
        return revealed;
    }

    /** Returns the text behind a token in base 64 without its padding, or nothing when it is no such text. */
    public static String encodedText(CharSequence token) {
        return EncodedText.text(new StringBuilder(token).toString());
    }
}
