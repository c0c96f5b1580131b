package dev.sluice.detect.secret.password;

import com.google.re2j.Pattern;
import dev.sluice.detect.check.Check;

/** A password where a sentence says that it is one: as people choose them, but no version, algorithm or count. */
final class SentencePasswordCheck implements Check {
    private static final int SHORTEST = 7;
    private static final Pattern TERM = Pattern.compile(
            "(?i:(?:sha|md|aes|des|rsa|bcrypt|scrypt|argon|pbkdf|base|utf|ipv|oauth|version|v|level|step|page|port|id)-?[0-9][\\w.-]*)"
                    + "|[0-9]+(?:[.,:/-][0-9]+)*[a-z%]{0,12}|[A-Za-z]+[0-9]|[A-Z]+-[0-9]+|[A-Za-z]+(?:_[A-Za-z]+)+[0-9]{0,2}|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|.*://.*");

    private final Check password = new PasswordCheck();

    @Override
    public String name() {
        return "sentence-password";
    }

    @Override
    public boolean accepts(CharSequence value) {
        int end = value.length();
        while (end > 0 && ".,:;!?…。，！？".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        CharSequence inner = value.subSequence(0, end);
        return end >= SHORTEST
                && !TERM.matcher(inner).matches()
                && inner.chars().anyMatch(Character::isLetter)
                && inner.chars().anyMatch(c -> Character.isDigit(c) || "!@#$%^&*?+=~".indexOf(c) >= 0)
                && password.accepts(inner);
    }
}
