package dev.sluice.detect.secret.password;

import dev.sluice.detect.check.Check;
import dev.sluice.detect.secret.Placeholders;
import dev.sluice.detect.secret.References;
import java.util.Locale;
import java.util.Set;

/** What stands where only a password can, even a plain word: anything but a placeholder, a reference or a word about passwords. */
final class GivenPasswordCheck implements Check {
    private static final int SHORTEST = 6;
    private static final Set<String> NONE = Set.of(
            "disabled",
            "enabled",
            "optional",
            "required",
            "undefined",
            "unknown",
            "default",
            "nothing",
            "missing",
            "hidden",
            "masked",
            "prompt",
            "string",
            "postgres",
            "stdin");
    private static final Set<String> NAMES =
            Set.of("password", "passwd", "passwort", "passphrase", "secret", "changeit");

    @Override
    public String name() {
        return "given-password";
    }

    @Override
    public boolean accepts(CharSequence value) {
        if (value.length() < SHORTEST
                || "$%<{".indexOf(value.charAt(0)) >= 0
                || Placeholders.matches(value)
                || References.matches(value)) {
            return false;
        }
        String lower = new StringBuilder(value).toString().toLowerCase(Locale.ROOT);
        boolean isNamed = lower.chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == '-' || c == ' ')
                && NAMES.stream().anyMatch(lower::contains);
        return !isNamed && !NONE.contains(lower) && lower.chars().anyMatch(Character::isLetterOrDigit);
    }
}
