package dev.sluice.redact;

import dev.sluice.policy.FindingType;
import dev.sluice.text.Range;
import java.util.ArrayList;
import java.util.List;

/** The written form of placeholders, such as {@code [EMAIL_1]}, and where a text holds something of that form. */
final class Placeholders {
    private static final int MAX_DIGITS = 9;

    private Placeholders() {}

    static String name(FindingType type, int number) {
        return "[" + type.name() + "_" + number + "]";
    }

    /** Spans of the form of a placeholder, whoever wrote them. */
    static List<Range> find(String text) {
        List<Range> found = new ArrayList<>();
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = nameEnd(text, open + 1);
            if (close < text.length() && text.charAt(close) == ']' && isName(text, open + 1, close)) {
                found.add(new Range(open, close + 1));
            }
        }
        return found;
    }

    /** Returns where a run of characters ends that a name may have. */
    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (isCapital(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** Tells whether a span reads capital letters and underscores, an underscore, and a number. */
    private static boolean isName(CharSequence text, int start, int end) {
        int digits = end;
        while (digits > start && isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        if (digits == end || end - digits > MAX_DIGITS || text.charAt(digits) == '0') {
            return false;
        }
        if (digits - start < 2 || text.charAt(digits - 1) != '_') {
            return false;
        }
        for (int i = start; i < digits; i++) {
            if (!isCapital(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(char c) {
        return c == '_' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
