package dev.sluice.detect.disguise;

import dev.sluice.detect.disguise.Disguises.Stretch;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Text in base 64, RFC 4648. */
final class EncodedText {
    /** The shortest token that is worth decoding, and so the widest step that meets every one of them. */
    private static final int SHORTEST = 16;

    private static final byte[] NONE = {};

    /** Both alphabets of the standard. */
    private static final boolean[] ALPHABET = alphabet();

    private EncodedText() {}

    static void reveal(Stretch stretch, List<PlainText> revealed) {
        char[] chars = stretch.chars();
        int at = stretch.from() + SHORTEST - 1;
        int last = Math.min(stretch.lookTo(), stretch.to() + SHORTEST);
        while (at < last) {
            if (!isBase64(chars[at])) {
                at += SHORTEST;
                continue;
            }
            int start = at;
            while (start > stretch.lookFrom() && isBase64(chars[start - 1])) {
                start--;
            }
            int end = at + 1;
            while (end < stretch.lookTo() && isBase64(chars[end])) {
                end++;
            }
            boolean inside = start >= stretch.from() && start < stretch.to() && end - start >= SHORTEST;
            if (inside) {
                decode(stretch, start, end, revealed);
            }
            at = end + SHORTEST;
        }
    }

    private static void decode(Stretch stretch, int start, int end, List<PlainText> revealed) {
        String text = text(new String(stretch.chars(), start, end - start));
        if (text.isEmpty()) {
            return;
        }
        int last = end;
        while (last < stretch.lookTo() && last < end + 2 && stretch.chars()[last] == '=') {
            last++;
        }
        PlainText plain = stretch.before(start);
        plain.setEncoded();
        plain.add('\n', start, start);
        for (int i = 0; i < text.length(); i++) {
            plain.add(text.charAt(i), start, last);
        }
        plain.add('\n', last, last);
        revealed.add(stretch.after(plain, last));
    }

    /** Returns what a token says when decoded, or nothing when that is no text a person could read. */
    static String text(String token) {
        return readable(decoded(token));
    }

    private static byte[] decoded(String token) {
        String standard = token.replace('-', '+').replace('_', '/');
        int whole = standard.length() % 4 == 1 ? standard.length() - 1 : standard.length();
        try {
            return Base64.getDecoder().decode(standard.substring(0, whole));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    private static String readable(byte[] bytes) {
        for (byte b : bytes) {
            boolean control = b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t';
            if (control || b == 0x7F) {
                return "";
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0 ? "" : text;
    }

    private static boolean isBase64(char c) {
        return c < 0x80 && ALPHABET[c];
    }

    private static boolean[] alphabet() {
        boolean[] alphabet = new boolean[0x80];
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_".toCharArray()) {
            alphabet[c] = true;
        }
        return alphabet;
    }
}
