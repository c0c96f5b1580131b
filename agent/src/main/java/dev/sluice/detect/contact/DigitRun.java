package dev.sluice.detect.contact;

import dev.sluice.detect.Passage;
import dev.sluice.text.Sensitive;
import java.util.Locale;

/**
 * Digits with what people put between the digits of a telephone number.
 *
 * @param start includes a plus or parenthesis in front
 * @param end includes an extension
 * @param groups the lengths of the groups of digits, written as digits: {@code 334} for 541-714-1388
 * @param before the word in front, in lower case
 */
record DigitRun(int start, int end, String written, String digits, String groups, String before, char after)
        implements Sensitive {
    private static final int LONGEST = 40;
    private static final int LONGEST_WORD = 16;

    static DigitRun around(Passage passage, int number) {
        int start = lead(passage, number);
        int limit = Math.min(passage.length(), start + LONGEST);
        int end = number;
        int at = start;
        while (at < limit) {
            char c = passage.charAt(at);
            if (isDigit(c)) {
                end = at + 1;
            } else if (!isSeparator(passage, at, at - end)) {
                break;
            }
            at++;
        }
        String written = passage.slice(start, end);
        int after = Extension.end(passage, end);
        char next = after < passage.length() ? passage.charAt(after) : ' ';
        return new DigitRun(start, after, written, digits(written), groups(written), wordBefore(passage, start), next);
    }

    boolean hasPlus() {
        return written.startsWith("+") || written.startsWith("(+");
    }

    boolean isGrouped() {
        return groups.length() > 1;
    }

    private static int lead(Passage passage, int number) {
        int start = number;
        while (start > 0 && "+(".indexOf(passage.charAt(start - 1)) >= 0 && number - start < 2) {
            start--;
        }
        return start;
    }

    /** One separator, or two such as {@code ") "}; never a line end. */
    private static boolean isSeparator(Passage passage, int at, int sinceDigit) {
        char c = passage.charAt(at);
        boolean known = c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/' || c == '+';
        boolean plusInside = c == '+' && at > 0 && passage.charAt(at - 1) != '(' && sinceDigit >= 0;
        return known && sinceDigit < 3 && !(plusInside && at > 0 && isDigit(passage.charAt(at - 1)));
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        for (char c : written.toCharArray()) {
            if (isDigit(c)) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static String groups(String written) {
        StringBuilder groups = new StringBuilder();
        int length = 0;
        for (char c : (written + ' ').toCharArray()) {
            if (isDigit(c)) {
                length++;
            } else if (length > 0) {
                groups.append(Character.forDigit(Math.min(length, 35), 36));
                length = 0;
            }
        }
        return groups.toString();
    }

    private static String wordBefore(Passage passage, int start) {
        int end = start;
        while (end > 0 && start - end < 4 && !Character.isLetter(passage.charAt(end - 1))) {
            char c = passage.charAt(end - 1);
            if ("#$%\u20AC\u00A3\u00A5".indexOf(c) >= 0) {
                return String.valueOf(c);
            }
            end--;
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && Character.isLetter(passage.charAt(from - 1))) {
            from--;
        }
        return passage.slice(from, end).toLowerCase(Locale.ROOT);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return "DigitRun[" + digits.length() + " digits]";
    }
}
