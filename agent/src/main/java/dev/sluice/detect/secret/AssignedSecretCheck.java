package dev.sluice.detect.secret;

import com.google.re2j.Pattern;
import dev.sluice.detect.check.Check;
import dev.sluice.detect.secret.Randomness.Look;

/** A value that somebody drew at random or made up: not an identifier, a path, a version or an ordinary word. */
final class AssignedSecretCheck implements Check {
    private static final int MOST_LETTER_WORDS = 2;
    private static final int LONGEST_ODD_PART = 12;
    private static final Pattern SEPARATED = Pattern.compile("[._/\\-]+");
    private static final Pattern WORD =
            Pattern.compile("[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,}){0,3}[0-9]{0,3}|[A-Z]{2,}|[0-9]{1,4}|v[0-9]+");
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** The name of a class or a variable, which ends in what it holds. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_][\\w.]*[a-z0-9](?:Key|Token|Secret|Credential|Password|Name)s?");

    private static final Pattern NUMBER = Pattern.compile("[0-9.,:/+-]+");

    @Override
    public String name() {
        return "assigned-secret";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return !Placeholders.matches(value)
                && value.chars().anyMatch(c -> c >= '0' && c <= '9')
                && value.chars().anyMatch(Character::isLetter)
                && !UUID.matcher(value).matches()
                && !NUMBER.matcher(value).matches()
                && !References.isPath(value)
                && !NAME.matcher(value).matches()
                && !Randomness.isCounting(value)
                && !isMadeOfWords(value);
    }

    /** Identifiers and paths read as words with separators between them. */
    private static boolean isMadeOfWords(CharSequence value) {
        String[] parts = SEPARATED.split(new StringBuilder(value).toString());
        if (parts.length <= MOST_LETTER_WORDS) {
            return false;
        }
        int words = 0;
        for (String part : parts) {
            words += WORD.matcher(part).matches() ? 1 : 0;
            if (part.length() > LONGEST_ODD_PART && Randomness.of(part) == Look.RANDOM) {
                return false;
            }
        }
        return words >= parts.length - 1;
    }
}
