package dev.sluice.tokens;

import java.nio.charset.StandardCharsets;

/** The o200k_base encoding, loaded with its table. */
final class Encoding {
    static final String NAME = "o200k_base";

    private static final int TWO_BYTES = 0x80;
    private static final int THREE_BYTES = 0x800;

    private final Vocabulary vocabulary = Vocabulary.load();

    int count(String text) {
        char[] chars = text.toCharArray();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean ascii = utf8.length == chars.length;
        Pieces pieces = new Pieces(chars);
        int tokens = 0;
        int from = 0;
        for (int start = 0; start < chars.length; ) {
            int end = pieces.end(start);
            int to = from + (ascii ? end - start : utf8Length(chars, start, end));
            tokens += Merger.count(vocabulary, utf8, from, to);
            start = end;
            from = to;
        }
        return tokens;
    }

    /** A half of a surrogate pair on its own is encoded as one question mark. */
    private static int utf8Length(char[] chars, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(chars[i + 1])) {
                length += 4;
                i++;
            } else {
                length += c < TWO_BYTES || Character.isSurrogate(c) ? 1 : c < THREE_BYTES ? 2 : 3;
            }
        }
        return length;
    }
}
