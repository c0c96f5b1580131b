package dev.sluice.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The escapes of JSON strings (RFC 8259, section 7) in long texts, most bytes of which stand for themselves. */
final class Escapes {
    /** What may follow a backslash but {@code u}, and what each of them means. */
    private static final String LETTERS = "\"\\/bfnrt";

    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final String HEXADECIMAL = "0123456789ABCDEF";
    private static final int FIRST_PLAIN = 0x20;
    private static final int AT_ONCE = 8;

    /** So many UTF-16 units are written at once. */
    private static final int PIECE = 8_192;

    /** By byte: what it means behind a backslash, 0 for nothing that can be told from it alone. */
    private static final byte[] MEANINGS = new byte[0x100];

    /** By byte: the letter that stands for it behind a backslash, 0 for none. */
    private static final byte[] WRITTEN = new byte[0x100];

    /** By byte: 1 for quotes, backslashes and control characters, which do not stand for themselves, else 0. */
    private static final byte[] MARKS = new byte[0x100];

    /** Likewise, with the question mark. */
    private static final byte[] WRITE_MARKS = new byte[0x100];

    static {
        for (int i = 0; i < LETTERS.length(); i++) {
            MEANINGS[LETTERS.charAt(i)] = (byte) MEANT.charAt(i);
            WRITTEN[MEANT.charAt(i)] = (byte) LETTERS.charAt(i);
        }
        Arrays.fill(MARKS, 0, FIRST_PLAIN, (byte) 1);
        MARKS['"'] = 1;
        MARKS['\\'] = 1;
        System.arraycopy(MARKS, 0, WRITE_MARKS, 0, MARKS.length);
        WRITE_MARKS['?'] = 1;
    }

    private Escapes() {}

    /** Returns where the next byte is that does not stand for itself, or {@code to}. */
    static int next(byte[] text, int from, int to) {
        return next(text, from, to, MARKS);
    }

    private static int next(byte[] text, int from, int to, byte[] marks) {
        int at = from;
        while (at + AT_ONCE <= to && !isMarked(text, at, marks)) {
            at += AT_ONCE;
        }
        while (at < to && marks[text[at] & 0xFF] == 0) {
            at++;
        }
        return at;
    }

    /** Returns what a byte means behind a backslash; 0 for {@code u} and what may not stand there. */
    static byte meaning(byte letter) {
        return MEANINGS[letter & 0xFF];
    }

    /**
     * Writes a text as UTF-8 with its escapes, and quotes around it. Piece by piece: a second megabyte beside the text would have to
     * be found room for.
     */
    static void write(String text, OutputStream out) throws IOException {
        out.write('"');
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            writePiece(text.substring(from, to), out);
            from = to;
        }
        out.write('"');
    }

    private static void writePiece(String piece, OutputStream out) throws IOException {
        byte[] utf8 = piece.getBytes(StandardCharsets.UTF_8);
        boolean plain = utf8.length == piece.length();
        if (!plain && !new String(utf8, StandardCharsets.UTF_8).equals(piece)) {
            writeEscaped(piece, out);
            return;
        }
        int run = 0;
        for (int at = next(utf8, 0, utf8.length, WRITE_MARKS);
                at < utf8.length;
                at = next(utf8, run, utf8.length, WRITE_MARKS)) {
            out.write(utf8, run, at - run);
            // A question mark may stand for a lone surrogate, which UTF-8 cannot say.
            write(utf8[at] == '?' && plain ? piece.charAt(at) : (char) utf8[at], out);
            run = at + 1;
        }
        out.write(utf8, run, utf8.length - run);
    }

    private static void writeEscaped(String piece, OutputStream out) throws IOException {
        for (int i = 0; i < piece.length(); i++) {
            write(piece.charAt(i), out);
        }
    }

    /** Writes a character as an escape if it is none of ASCII that stands for itself. */
    private static void write(char c, OutputStream out) throws IOException {
        if (c < 0x80 && MARKS[c] == 0) {
            out.write(c);
            return;
        }
        out.write('\\');
        byte letter = c < 0x80 ? WRITTEN[c] : 0;
        if (letter != 0) {
            out.write(letter);
            return;
        }
        out.write('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.write(HEXADECIMAL.charAt(c >> shift & 0xF));
        }
    }

    private static boolean isMarked(byte[] text, int at, byte[] marks) {
        return (marks[text[at] & 0xFF]
                        | marks[text[at + 1] & 0xFF]
                        | marks[text[at + 2] & 0xFF]
                        | marks[text[at + 3] & 0xFF]
                        | marks[text[at + 4] & 0xFF]
                        | marks[text[at + 5] & 0xFF]
                        | marks[text[at + 6] & 0xFF]
                        | marks[text[at + 7] & 0xFF])
                != 0;
    }
}
