package dev.sluice.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The escapes of JSON strings (RFC 8259, section 7) in long texts, most bytes of which stand for themselves. */
final class Escapes {
    /** What may follow a backslash but {@code u}, and what each of them means. */
    private static final String LETTERS = "\"\\/bfnrt";

    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final String HEXADECIMAL = "0123456789ABCDEF";
    private static final int FIRST_PLAIN = 0x20;
    private static final int AT_ONCE = 8;

    /** The longest escape that is written: {@code \u001F}. */
    private static final int LONGEST = 6;

    /** By byte: what it means behind a backslash, 0 for nothing that can be told from it alone. */
    private static final byte[] MEANINGS = new byte[0x100];

    /** By byte: the letter that stands for it behind a backslash, 0 for none. */
    private static final byte[] WRITTEN = new byte[0x100];

    /** By byte: 1 for quotes, backslashes and control characters, which do not stand for themselves, else 0. */
    private static final byte[] MARKS = new byte[0x100];

    static {
        for (int i = 0; i < LETTERS.length(); i++) {
            MEANINGS[LETTERS.charAt(i)] = (byte) MEANT.charAt(i);
            WRITTEN[MEANT.charAt(i)] = (byte) LETTERS.charAt(i);
        }
        Arrays.fill(MARKS, 0, FIRST_PLAIN, (byte) 1);
        MARKS['"'] = 1;
        MARKS['\\'] = 1;
    }

    private Escapes() {}

    /** Returns where the next byte is that does not stand for itself, or {@code to}. */
    static int next(byte[] text, int from, int to) {
        int at = from;
        while (at + AT_ONCE <= to && !isMarked(text, at)) {
            at += AT_ONCE;
        }
        while (at < to && MARKS[text[at] & 0xFF] == 0) {
            at++;
        }
        return at;
    }

    /** Returns what a byte means behind a backslash; 0 for {@code u} and what may not stand there. */
    static byte meaning(byte letter) {
        return MEANINGS[letter & 0xFF];
    }

    /** Returns a text as UTF-8 with its escapes, without quotes around it; null when it holds a lone surrogate. */
    static byte @Nullable [] escaped(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(plain, StandardCharsets.UTF_8).equals(text)) {
            return null;
        }
        byte[] escaped = new byte[plain.length + plain.length / AT_ONCE + LONGEST];
        int length = 0;
        int run = 0;
        for (int at = next(plain, 0, plain.length); at < plain.length; at = next(plain, run, plain.length)) {
            if (length + plain.length - run + LONGEST > escaped.length) {
                escaped = Arrays.copyOf(escaped, escaped.length * 2);
            }
            System.arraycopy(plain, run, escaped, length, at - run);
            length = write(plain[at], escaped, length + at - run);
            run = at + 1;
        }
        System.arraycopy(plain, run, escaped, length, plain.length - run);
        return Arrays.copyOf(escaped, length + plain.length - run);
    }

    private static boolean isMarked(byte[] text, int at) {
        return (MARKS[text[at] & 0xFF]
                        | MARKS[text[at + 1] & 0xFF]
                        | MARKS[text[at + 2] & 0xFF]
                        | MARKS[text[at + 3] & 0xFF]
                        | MARKS[text[at + 4] & 0xFF]
                        | MARKS[text[at + 5] & 0xFF]
                        | MARKS[text[at + 6] & 0xFF]
                        | MARKS[text[at + 7] & 0xFF])
                != 0;
    }

    private static int write(byte marked, byte[] to, int from) {
        int at = from;
        to[at++] = '\\';
        byte letter = WRITTEN[marked];
        if (letter != 0) {
            to[at++] = letter;
            return at;
        }
        to[at++] = 'u';
        to[at++] = '0';
        to[at++] = '0';
        to[at++] = (byte) HEXADECIMAL.charAt(marked >> 4);
        to[at++] = (byte) HEXADECIMAL.charAt(marked & 0xF);
        return at;
    }
}
