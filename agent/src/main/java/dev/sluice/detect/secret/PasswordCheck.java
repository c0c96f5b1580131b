package dev.sluice.detect.secret;

import dev.sluice.detect.check.Check;
import java.util.Locale;
import java.util.Set;

/** A password as people choose them: a digit or a sign among letters, or an ordinary one that everybody knows. */
final class PasswordCheck implements Check {
    private static final int SHORTEST = 5;
    private static final Set<String> COMMON = Set.of("letmein", "iloveyou", "qwertz", "qwerty", "hunter", "trustno");

    @Override
    public String name() {
        return "password";
    }

    @Override
    public boolean accepts(CharSequence value) {
        if (value.length() < SHORTEST || Placeholders.matches(value)) {
            return false;
        }
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean sign = value.chars().limit(value.length() - 1L).anyMatch(c -> "!@#$%^&*+?".indexOf(c) >= 0);
        return letter && (digit || sign)
                || COMMON.contains(new StringBuilder(value).toString().toLowerCase(Locale.ROOT));
    }
}
