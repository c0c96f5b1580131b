package dev.sluice.tier;

import dev.sluice.policy.ProductLine;
import java.util.Locale;

/** Compares host names; {@code *.example.com} stands for every host below it. */
final class Hosts {
    private Hosts() {}

    static boolean carry(ProductLine line, String host) {
        return line.hosts().stream().anyMatch(known -> equal(known, host));
    }

    static boolean equal(String known, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return known.startsWith("*.") ? lower.endsWith(known.substring(1)) : lower.equals(known);
    }
}
