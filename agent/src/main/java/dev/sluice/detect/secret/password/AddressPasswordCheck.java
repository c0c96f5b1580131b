package dev.sluice.detect.secret.password;

import dev.sluice.detect.check.Check;
import dev.sluice.detect.secret.Placeholders;
import java.util.Locale;
import java.util.Set;

/** A password inside an address: any word but those that manuals put there. */
final class AddressPasswordCheck implements Check {
    private static final Set<String> MANUAL = Set.of(
            "password",
            "pass",
            "pwd",
            "passwd",
            "secret",
            "user",
            "username",
            "token",
            "port",
            "guest",
            "mypassword",
            "x-oauth-basic",
            "x-token-auth");

    @Override
    public String name() {
        return "address-password";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return !MANUAL.contains(new StringBuilder(value).toString().toLowerCase(Locale.ROOT))
                && !Placeholders.matches(value);
    }
}
