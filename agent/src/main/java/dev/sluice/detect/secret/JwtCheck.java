package dev.sluice.detect.secret;

import dev.sluice.detect.check.Check;

/** A JSON web token, RFC 7519: header and payload are encoded JSON objects, the signature may be missing. */
final class JwtCheck implements Check {
    private static final int SHORTEST_PART = 12;
    private static final String ENCODED_BRACE = "ey";

    @Override
    public String name() {
        return "jwt";
    }

    @Override
    public boolean accepts(CharSequence value) {
        String[] parts = new StringBuilder(value).toString().split("\\.", -1);
        return parts.length >= 2
                && parts.length <= 5
                && isObject(parts[0])
                && (isObject(parts[1]) || parts.length == 5)
                && !Placeholders.matches(parts[1]);
    }

    private static boolean isObject(String part) {
        return part.startsWith(ENCODED_BRACE) && part.length() >= SHORTEST_PART;
    }
}
