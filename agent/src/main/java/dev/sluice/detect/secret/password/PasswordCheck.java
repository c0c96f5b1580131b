package dev.sluice.detect.secret.password;

import com.google.re2j.Pattern;
import dev.sluice.detect.check.Check;
import dev.sluice.detect.secret.Placeholders;
import dev.sluice.detect.secret.Randomness;
import dev.sluice.detect.secret.References;
import java.util.Locale;
import java.util.Set;

/** A password as people choose them: a digit or a sign among letters, several words, or an ordinary one that everybody knows. */
final class PasswordCheck implements Check {
    private static final int SHORTEST = 5;
    private static final int LEAST_WORDS = 3;
    private static final int LEAST_WORD = 4;
    /** "6.hours", "30.days.ago", "2026-11-30T10:22:33Z": how long a password lasts, or since when. */
    private static final Pattern TIME =
            Pattern.compile("\\d+\\.[a-z]+(?:\\.[a-z_]+)?|\\d{4}-\\d{2}-\\d{2}T[\\d:.Z+-]+");
    /** A tag of YAML, a host behind a placeholder, a variable, a line of passwd, a method, the rest of a sentence without spaces. */
    private static final Pattern NO_PASSWORD = Pattern.compile(
            "^![a-z]+$|^@[a-z0-9-]+\\.[a-z0-9.-]+$|^[$@][A-Za-z_]+(?:(?:::|->|-)\\w*)*$|^[$][A-Z][A-Z0-9_]*$|^[A-Za-z_][\\w.]*\\([^()]*\\)?$|^/(?:[a-z][\\w.-]*/)+[\\w.-]+$|\\.(?:php|html?|jsp|aspx?|js|py|css|png)(?:[?#]|$)|^[x*!]:\\d|^scram-sha-|[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}]");

    private static final Set<String> COMMON = Set.of("letmein", "iloveyou", "qwertz", "qwerty", "hunter", "trustno");

    @Override
    public String name() {
        return "password";
    }

    @Override
    public boolean accepts(CharSequence value) {
        if (value.length() < SHORTEST
                || Placeholders.matches(value)
                || References.matches(value)
                || TIME.matcher(value).matches()
                || NO_PASSWORD.matcher(value).find()) {
            return false;
        }
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean digit = value.chars().anyMatch(Character::isDigit);
        // A sign at the very end may close a sentence, unless what it stands behind is written as no word is.
        boolean sign = value.chars()
                .limit(isOddlyCased(value) ? value.length() : value.length() - 1L)
                .anyMatch(c -> "!@#$%^&*+?".indexOf(c) >= 0);
        return letter && (digit || sign)
                || isPassphrase(value)
                || Randomness.isJumble(value)
                || COMMON.contains(new StringBuilder(value).toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isOddlyCased(CharSequence value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            changes += Character.isUpperCase(value.charAt(i)) && Character.isLowerCase(value.charAt(i - 1)) ? 1 : 0;
        }
        return changes > 0;
    }

    /** Words of four letters or more with hyphens between them; phrases such as "up-to-date" have shorter ones. */
    private static boolean isPassphrase(CharSequence value) {
        int words = 1;
        int length = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '-') {
                if (length < LEAST_WORD) {
                    return false;
                }
                words++;
                length = 0;
            } else if (Character.isLetter(c)) {
                length++;
            } else {
                return false;
            }
        }
        return words >= LEAST_WORDS && length >= LEAST_WORD;
    }
}
