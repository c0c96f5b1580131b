package dev.sluice.wire;

import dev.sluice.text.Sensitive;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The first long text of a JSON body, such as a draft of a megabyte, taken out before the parser sees the rest. The parser
 * would look at every character alone and copy all of them three times; here they move in runs.
 *
 * @param start of the text in the body, behind its quote
 * @param end of it, at the closing quote
 */
record LongText(byte[] body, int start, int end) implements Sensitive {
    /** Texts of so many bytes or more are long. */
    static final int LONG = 16_384;

    /**
     * Finds the first long text that is a value. Returns null where there is none, or where one is not as the parser would
     * want it or as it can be moved; then the parser has to judge the whole.
     *
     * @param body well-formed UTF-8
     */
    static @Nullable LongText in(byte[] body) {
        int at = 0;
        while (body.length - at > LONG) {
            if (body[at++] != '"') {
                continue;
            }
            int end = end(body, at);
            if (end < 0) {
                return null;
            }
            if (end - at >= LONG) {
                return isName(body, end + 1) ? null : new LongText(body, at, end);
            }
            at = end + 1;
        }
        return null;
    }

    /** The body with nothing in the place of the text. */
    byte[] rest() {
        byte[] rest = new byte[body.length - (end - start)];
        System.arraycopy(body, 0, rest, 0, start);
        System.arraycopy(body, end, rest, start, body.length - end);
        return rest;
    }

    /** Where the empty text that stands for this one begins in {@link #rest}. */
    int quote() {
        return start - 1;
    }

    /** The text without escapes. */
    String text() {
        byte[] plain = new byte[end - start];
        int length = 0;
        int run = start;
        for (int at = Escapes.next(body, start, end); at < end; at = Escapes.next(body, run, end)) {
            System.arraycopy(body, run, plain, length, at - run);
            length += at - run;
            plain[length++] = Escapes.meaning(body[at + 1]);
            run = at + 2;
        }
        System.arraycopy(body, run, plain, length, end - run);
        return new String(plain, 0, length + end - run, StandardCharsets.UTF_8);
    }

    /** Returns where the text ends that begins at a place, or -1 where it does not, or holds what only the parser can read. */
    private static int end(byte[] body, int start) {
        int at = Escapes.next(body, start, body.length);
        while (at < body.length && body[at] == '\\' && at + 1 < body.length && Escapes.meaning(body[at + 1]) != 0) {
            at = Escapes.next(body, at + 2, body.length);
        }
        return at < body.length && body[at] == '"' ? at : -1;
    }

    private static boolean isName(byte[] body, int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t' || body[at] == '\n' || body[at] == '\r')) {
            at++;
        }
        return at < body.length && body[at] == ':';
    }

    @Override
    public String toString() {
        return "LongText[" + (end - start) + " bytes]";
    }
}
