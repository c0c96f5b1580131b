package dev.sluice.detect.code;

import dev.sluice.detect.Recogniser;
import java.util.List;

/** What detector files of source code can call by name. */
public final class CodeParts {
    private CodeParts() {}

    public static List<Recogniser> recognisers() {
        return List.of(
                new PastedCode(),
                new LicensedCode("owned-code", Licence.OWNED),
                new LicensedCode("open-code", Licence.OPEN));
    }
}
