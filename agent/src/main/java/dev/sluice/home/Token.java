package dev.sluice.home;

import dev.sluice.text.Sensitive;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret the agent shares with the extension and the command line. */
public final class Token implements Sensitive {
    private static final int BYTES = 32;
    private static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sluice-health:";

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    static Token create() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes));
    }

    /** @throws IllegalArgumentException if it is too short to be a secret, or no single line of printable ASCII */
    static Token of(String text) {
        if (text.length() < SHORTEST || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("not a token: " + text.length() + " characters");
        }
        return new Token(text);
    }

    public String text() {
        return text;
    }

    /** Takes the same time whatever is offered. */
    public boolean isSameAs(String offered) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    /** Shows that whoever answers knows the token, without telling it. */
    public String prove(String challenge) {
        return sign(PREFIX + challenge);
    }

    /**
     * The same, for one port: another program cannot pass the challenge on to the agent and the answer back, because the
     * agent listens elsewhere.
     */
    public String proveAt(int port, String challenge) {
        return sign(PREFIX + challenge + ":" + port);
    }

    private String sign(String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
