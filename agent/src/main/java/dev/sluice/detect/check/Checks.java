package dev.sluice.detect.check;

import java.util.ArrayList;
import java.util.List;

/** All checks there are. */
public final class Checks {
    private Checks() {}

    /** Returns one of each; a group of checks is listed in a class of its own. */
    public static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.addAll(MoneyChecks.all());
        checks.addAll(IdentityChecks.all());
        return List.copyOf(checks);
    }
}
