package dev.sluice.detect.standard;

import dev.sluice.detect.Parts;
import dev.sluice.detect.Recogniser;
import dev.sluice.detect.address.PostalAddress;
import dev.sluice.detect.check.Check;
import dev.sluice.detect.check.Checks;
import dev.sluice.detect.code.CodeParts;
import dev.sluice.detect.contact.PhoneNumbers;
import dev.sluice.detect.marking.Markings;
import dev.sluice.detect.names.PersonNames;
import dev.sluice.detect.secret.SecretParts;
import dev.sluice.detect.secret.password.PasswordParts;
import java.util.ArrayList;
import java.util.List;

/** Everything detector files can call by name. */
public final class StandardParts {
    private StandardParts() {}

    public static Parts create() {
        return with(List.of());
    }

    /** Likewise, with further recognisers. */
    public static Parts with(List<Recogniser> further) {
        List<Check> checks = new ArrayList<>(Checks.all());
        checks.addAll(SecretParts.checks());
        checks.addAll(PasswordParts.checks());
        List<Recogniser> recognisers = new ArrayList<>();
        recognisers.add(new PersonNames());
        recognisers.add(new PhoneNumbers());
        recognisers.add(new PostalAddress());
        recognisers.add(new Markings());
        recognisers.addAll(SecretParts.recognisers());
        recognisers.addAll(PasswordParts.recognisers());
        recognisers.addAll(CodeParts.recognisers());
        recognisers.addAll(further);
        return Parts.of(checks, recognisers);
    }
}
