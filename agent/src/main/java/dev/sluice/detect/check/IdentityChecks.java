package dev.sluice.detect.check;

import java.util.List;

/** Checks of numbers that states and health systems give to people and companies. */
final class IdentityChecks {
    private IdentityChecks() {}

    static List<Check> all() {
        return List.of();
    }
}
