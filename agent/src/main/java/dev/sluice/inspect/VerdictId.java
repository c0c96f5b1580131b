package dev.sluice.inspect;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Draws unguessable names for verdicts. */
final class VerdictId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private VerdictId() {}

    static String next() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
