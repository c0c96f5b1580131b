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
    static List<Range> find(CharSequence text) {
        List<Range> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open = i;
            } else if (c == ']' && open >= 0) {
                if (isName(text, open + 1, i)) {
                    found.add(new Range(open, i + 1));
                }
                open = -1;
            }
        }
        return found;
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
            char c = text.charAt(i);
            if (c != '_' && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
