package dev.sluice.detect.secret.password;

import dev.sluice.detect.Recogniser;
import dev.sluice.detect.check.Check;
import java.util.List;

/** What detector files of passwords can call by name. */
public final class PasswordParts {
    private PasswordParts() {}

    public static List<Check> checks() {
        return List.of(
                new PasswordCheck(),
                new GivenPasswordCheck(),
                new AddressPasswordCheck(),
                new CurlUserCheck(),
                new ComplexPasswordCheck(),
                new SentencePasswordCheck(),
                new LikelyPasswordCheck());
    }

    public static List<Recogniser> recognisers() {
        return List.of(new NearbyPassword());
    }
}
