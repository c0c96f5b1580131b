package dev.sluice.detect.secret.password;

import com.google.re2j.Pattern;
import dev.sluice.detect.secret.Placeholders;

/** Words with small letters, capitals, digits and a sign among them: how people write passwords and hardly anything else. */
final class StandingOut {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS_BEFORE_END = 2;
    private static final String SIGNS = "!#$%&*?@^~";
    private static final String OTHERS = "_-.+";

    /** References, versions of packages, addresses, escapes, variables, hashes, expressions. */
    private static final Pattern OTHER_THING = Pattern.compile(
            "(?i:issue|pr|bug|ticket|case|item|order|row|line|step|note|question|problem|test|story|task|comment|build|room|unit|apt|suite|invoice|page|figure|user|case)[#*?@]\\d+"
                    + "|.*@v?\\d+\\.\\d.*|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|.*%[0-9A-Fa-f]{2}.*|[$@%&#.*!]+[\\w.-]+[?!]?|\\$.*\\$.*"
                    + "|[A-Za-z]+\\+\\+\\d*|.*\\.\\*.*|.*(?:A-Z|a-z|0-9).*|\\^.*|[\\w.]+\\?\\w*|[\\w-]+\\.[A-Za-z]{1,5}#[\\w-]*|.*&[a-z]+.*|[A-Z][A-Z0-9_]+[!?]");

    /** The numbers of examples. */
    private static final Pattern COUNTING = Pattern.compile("[^0-9]*(?:123|1234|12345|123456|321|4321)[^0-9]*");

    private StandingOut() {}

    /** Tells whether the only number in a word is one that counts, as in the passwords of examples. */
    static boolean isOfExamples(CharSequence value) {
        return COUNTING.matcher(value).matches();
    }

    static boolean matches(CharSequence value) {
        int length = value.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        int small = 0;
        int capitals = 0;
        int digits = 0;
        int signs = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 'a' && c <= 'z') {
                small++;
            } else if (c >= 'A' && c <= 'Z') {
                capitals++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (SIGNS.indexOf(c) >= 0) {
                signs += i < length - 1 || digits >= FEWEST_DIGITS_BEFORE_END ? 1 : 0;
            } else if (OTHERS.indexOf(c) < 0) {
                return false;
            }
        }
        String written = new StringBuilder(value).toString();
        return small > 0
                && capitals > 0
                && digits > 0
                && signs > 0
                && !OTHER_THING.matcher(written).matches()
                && !Placeholders.matches(written)
                && !isOfExamples(written);
    }
}
