package dev.sluice.tier;

import dev.sluice.policy.ProductLine;
import java.util.Locale;

/** Compares host names; one {@code *} in a known name stands for any part, such as a region or a tenant. */
final class Hosts {
    private Hosts() {}

    static boolean carry(ProductLine line, String host) {
        return line.hosts().stream().anyMatch(known -> equal(known, host));
    }

    static boolean equal(String known, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int star = known.indexOf('*');
        if (star < 0) {
            return lower.equals(known);
        }
        String end = known.substring(star + 1);
        return lower.length() >= known.length() && lower.startsWith(known.substring(0, star)) && lower.endsWith(end);
    }
}
