package dev.sluice.detect.secret.password;

import com.google.re2j.Pattern;
import dev.sluice.detect.check.Check;

/** A password right behind a word that says so: one that shows itself, or a capitalised word with a number that is no product. */
final class LikelyPasswordCheck implements Check {
    private static final int SHORTEST = 8;
    private static final int FEWEST_DIGITS = 2;

    /** Products, norms and parts of texts, which people write with a number behind them. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(?:windows|office|outlook|microsoft|iphone|ipad|android|galaxy|exchange|server|sharepoint|excel|word|access|sql|java|python"
                    + "|oauth|base|sha|aes|utf|iso|rfc|nist|http|ipv|web|auth|user|users|test|tests|section|chapter|page|level|step|part"
                    + "|type|version|group|room|figure|table|appendix|article|build|release|ticket|issue|form|field|input|password"
                    + "|passwords|passwort|login|account|debian|ubuntu|fedora|postgres|mysql|oracle|win|covid|gpt|chapitre|seite|kapitel"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december)[-_. ]?[0-9][0-9.]*[a-z]?");

    private final Check complex = new ComplexPasswordCheck();
    private final Check sentence = new SentencePasswordCheck();

    @Override
    public String name() {
        return "likely-password";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return complex.accepts(value) || isCapitalisedWithNumber(value);
    }

    private boolean isCapitalisedWithNumber(CharSequence value) {
        int end = value.length();
        while (end > 0 && ".,:;!?…".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        CharSequence inner = value.subSequence(0, end);
        long digits = inner.chars().filter(Character::isDigit).count();
        boolean parted = inner.chars().anyMatch(c -> c == '-' || c == '_' || c == '.');
        return end >= SHORTEST
                && digits >= (parted ? 1 : FEWEST_DIGITS)
                && inner.chars().allMatch(c -> c > ' ' && c < 0x250)
                && inner.chars().anyMatch(Character::isLowerCase)
                && inner.chars().anyMatch(Character::isUpperCase)
                && !NUMBERED.matcher(inner).matches()
                && !StandingOut.isOfExamples(inner)
                && sentence.accepts(inner);
    }
}
