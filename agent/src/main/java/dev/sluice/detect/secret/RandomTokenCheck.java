package dev.sluice.detect.secret;

import dev.sluice.detect.check.Check;
import dev.sluice.detect.secret.Randomness.Look;

/** A token drawn at random that cannot be a checksum or the name of a record. */
final class RandomTokenCheck implements Check {
    @Override
    public String name() {
        return "random-token";
    }

    @Override
    public boolean accepts(CharSequence value) {
        return Randomness.of(value) == Look.RANDOM && !Placeholders.matches(value);
    }
}
