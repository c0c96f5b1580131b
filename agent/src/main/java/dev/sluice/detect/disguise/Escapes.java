package dev.sluice.detect.disguise;

import dev.sluice.detect.disguise.Disguises.Stretch;
import java.util.List;

/** Characters written as escapes: {@code %40} in addresses, {@code \\u0040} in JSON, {@code &#64;} in HTML. */
final class Escapes {
    /** What begins an escape. */
    private static final String[] MARKS = {"%", "\\u", "\\x", "&#x", "&#"};

    private static final int LONGEST_TOKEN = 600;

    private Escapes() {}

    static void reveal(Stretch stretch, int[] escapes, List<PlainText> revealed) {
        int read = 0;
        for (int escape : escapes) {
            if (escape < read || escape < stretch.from() || escape >= stretch.lookTo()) {
                continue;
            }
            int start = escape;
            while (start > stretch.lookFrom()
                    && escape - start < LONGEST_TOKEN
                    && !isSpace(stretch.chars()[start - 1])) {
                start--;
            }
            int end = escape;
            while (end < stretch.lookTo() && end - escape < LONGEST_TOKEN && !isSpace(stretch.chars()[end])) {
                end++;
            }
            read = end;
            PlainText plain = stretch.before(start);
            decode(stretch.chars(), start, end, plain);
            revealed.add(stretch.after(plain, end));
        }
    }

    private static void decode(char[] chars, int start, int end, PlainText plain) {
        int at = start;
        while (at < end) {
            int length = escapeLength(chars, at, end);
            if (length == 0) {
                plain.add(chars[at], at, at + 1);
                at++;
            } else {
                plain.add((char) value(chars, at, length), at, at + length);
                at += length;
            }
        }
    }

    /** Returns the length of the escape that begins here, 0 if there is none or it stands for no visible ASCII character. */
    private static int escapeLength(char[] chars, int at, int end) {
        for (String mark : MARKS) {
            if (!startsWith(chars, at, end, mark)) {
                continue;
            }
            int digits = at + mark.length();
            boolean entity = mark.startsWith("&");
            int last = entity ? semicolon(chars, digits, end) : digits + ("\\u".equals(mark) ? 4 : 2);
            int length = last > end || last < 0 ? 0 : last - at + (entity ? 1 : 0);
            int value = length == 0 ? 0 : value(chars, at, length);
            return value >= ' ' && value < 0x7F ? length : 0;
        }
        return 0;
    }

    private static int value(char[] chars, int at, int length) {
        boolean entity = chars[at] == '&';
        boolean hexadecimal = !entity || chars[at + 2] == 'x';
        int from = at + (chars[at] == '%' ? 1 : entity && hexadecimal ? 3 : 2);
        int to = at + length - (entity ? 1 : 0);
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(chars[i], hexadecimal ? 16 : 10);
            if (digit < 0) {
                return 0;
            }
            value = value * (hexadecimal ? 16 : 10) + digit;
        }
        return value;
    }

    private static int semicolon(char[] chars, int from, int end) {
        for (int i = from; i < Math.min(end, from + 5); i++) {
            if (chars[i] == ';') {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(char[] chars, int at, int end, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (at + i >= end || chars[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`';
    }
}
