package dev.sluice.detect.secret;

import dev.sluice.detect.Recogniser;
import dev.sluice.detect.check.Check;
import java.util.List;

/** What detector files of secrets can call by name. */
public final class SecretParts {
    private SecretParts() {}

    public static List<Check> checks() {
        return List.of(new RealSecretCheck(), new AssignedSecretCheck(), new JwtCheck(), new RandomTokenCheck());
    }

    public static List<Recogniser> recognisers() {
        return List.of(
                new LongToken(), new ArmouredKey(), NamedToken.labelled(), NamedToken.ofVendor(), new AssignedToken());
    }
}
