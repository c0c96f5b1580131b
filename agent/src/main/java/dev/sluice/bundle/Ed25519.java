package dev.sluice.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ed25519 signatures (RFC 8032) with the JDK's own implementation; keys in PEM or bare base64. */
public final class Ed25519 {
    private static final String NAME = "Ed25519";
    private static final Pattern ARMOUR = Pattern.compile("-----[A-Z ]+-----");

    private Ed25519() {}

    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /** PKCS #8 as {@code openssl genpkey -algorithm ed25519} writes it, or null when it is something else. */
    public static @Nullable PrivateKey privateKey(String text) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    /** X.509 as {@code openssl pkey -pubout} writes it, or null when it is something else. */
    public static @Nullable PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    public static String pem(PrivateKey key) {
        return armoured("PRIVATE KEY", key.getEncoded());
    }

    public static String pem(PublicKey key) {
        return armoured("PUBLIC KEY", key.getEncoded());
    }

    /** The form in which a policy names an approver's key. */
    public static String base64(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /**
     * @param purpose keeps a signature made for one thing from counting for another
     */
    public static byte[] sign(String purpose, byte[] payload, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message(purpose, payload));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key that can sign", e);
        }
    }

    public static boolean verify(String purpose, byte[] payload, byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message(purpose, payload));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] message(String purpose, byte[] payload) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(purpose.getBytes(StandardCharsets.UTF_8));
        message.write(0);
        message.writeBytes(payload);
        return message.toByteArray();
    }

    private static byte[] bytes(String text) {
        return Base64.getMimeDecoder().decode(ARMOUR.matcher(text).replaceAll(""));
    }

    private static String armoured(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
