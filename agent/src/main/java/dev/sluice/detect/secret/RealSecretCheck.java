package dev.sluice.detect.secret;

import dev.sluice.detect.check.Check;

/** A value in a vendor's format that is no placeholder. */
final class RealSecretCheck implements Check {
    @Override
    public String name() {
        return "real-secret";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return !Placeholders.matches(value);
    }
}
