package dev.sluice.detect.secret.password;

import com.google.re2j.Pattern;
import dev.sluice.detect.check.Check;
import dev.sluice.detect.secret.Randomness;

/** A password that shows itself as one where nothing but its place says so: no word of a sentence is written like it. */
final class ComplexPasswordCheck implements Check {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final int SHORTEST = 7;
    private static final int FEWEST_KINDS = 3;
    private static final int FEWEST_CHANGES = 3;
    private static final int FEWEST_DIGITS = 2;
    private static final String END_SIGNS = "!#%&*+$@";
    private static final String SIGNS = "!#%^&*+$@?~";

    private final Check password = new PasswordCheck();

    @Override
    public String name() {
        return "complex-password";
    }

    @Override
    public boolean accepts(CharSequence value) {
        int end = value.length();
        while (end > 0 && !Character.isLetterOrDigit(value.charAt(end - 1))) {
            end--;
        }
        CharSequence inner = value.subSequence(0, end);
        boolean sign = inner.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0) || endsInSign(value, end);
        int kinds = (sign ? 1 : 0)
                + (inner.chars().anyMatch(Character::isLowerCase) ? 1 : 0)
                + (inner.chars().anyMatch(Character::isUpperCase) ? 1 : 0)
                + (inner.chars().anyMatch(Character::isDigit) ? 1 : 0);
        return end >= SHORTEST
                && kinds >= FEWEST_KINDS
                && (sign || changes(inner) > FEWEST_CHANGES)
                && !isAddress(inner)
                && password.accepts(inner);
    }

    /** A sign behind a number, which ends no sentence as long as words do; numbers that count are those of examples. */
    private static boolean endsInSign(CharSequence value, int end) {
        int digits = end;
        while (digits > 0 && Character.isDigit(value.charAt(digits - 1))) {
            digits--;
        }
        return end - digits >= FEWEST_DIGITS
                && end < value.length()
                && END_SIGNS.indexOf(value.charAt(end)) >= 0
                && !Randomness.isCounting(value.subSequence(digits, end));
    }

    private static int changes(CharSequence value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            boolean begins = Character.isUpperCase(value.charAt(i - 1)) && Character.isLowerCase(value.charAt(i));
            changes += !begins && kind(value.charAt(i)) != kind(value.charAt(i - 1)) ? 1 : 0;
        }
        return changes;
    }

    private static int kind(char c) {
        return Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : 3;
    }

    private static boolean isAddress(CharSequence value) {
        String text = new StringBuilder(value).toString();
        return text.contains("://") || ADDRESS.matcher(text).matches() || text.startsWith("@");
    }
}
