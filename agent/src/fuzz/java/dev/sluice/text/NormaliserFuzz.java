package dev.sluice.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Any UTF-16: every place of the normalised text leads back to one of the draft, in order, and to no half of a pair. */
public final class NormaliserFuzz {
    private NormaliserFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String typed = utf16(bytes);
        Normalised whole = check(typed);
        int half = typed.length() / 2;
        Normalised.Later later = whole.then(Draft.of(typed.substring(0, half) + "1" + typed.substring(half)));
        Normalised anew = check(typed.substring(0, half) + "1" + typed.substring(half));
        if (!new String(later.text().chars(), 0, later.text().length())
                .equals(new String(anew.chars(), 0, anew.length()))) {
            throw new AssertionError("another text when read as a later state");
        }
    }

    /** Bytes in pairs, so that lone surrogates and characters of every plane come about by small changes. */
    private static String utf16(byte[] bytes) {
        byte[] even = bytes.length % 2 == 0 ? bytes : Arrays.copyOf(bytes, bytes.length - 1);
        return StandardCharsets.UTF_16BE.decode(ByteBuffer.wrap(even)).toString();
    }

    private static Normalised check(String typed) {
        Normalised text = Normalised.of(Draft.of(typed));
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            Range range = text.toDraft(i, i + 1);
            if (range.start() < 0 || range.end() > typed.length() || range.end() <= range.start()) {
                throw new AssertionError("outside the draft");
            }
            if (range.start() < before) {
                throw new AssertionError("backwards");
            }
            if (cutsPair(typed, range.start()) || cutsPair(typed, range.end())) {
                throw new AssertionError("half of a pair");
            }
            before = range.start();
        }
        return text;
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
