package dev.sluice.update;

import dev.sluice.bundle.SignedBundle.Refusal;

/** Why a look brought no bundle, or one that was not taken, and what an administrator does about it. */
public enum Trouble {
    UNREACHABLE("the server cannot be reached", "check the address and bundle-proxy in machine.yaml, and the network"),
    NO_AUTHORITY(
            "the file named as bundle-ca holds no certificates that can be read",
            "put your authority's certificates there, in PEM, readable for everybody"),
    NOT_TRUSTED(
            "the server's certificate is not trusted for that name",
            "name your authority's certificates as bundle-ca in machine.yaml, and the server by the name in its certificate"),
    PROXY_REFUSED("the proxy refuses the connection", "let the proxy pass the server's name without a password"),
    REDIRECTED(
            "the server sends elsewhere, and that is not followed", "name the last address as bundle in machine.yaml"),
    NOT_ALLOWED("the server demands a password", "let it give the bundle to everybody; its signature protects it"),
    NOT_THERE("nothing is published at that address", "put what 'sluice policy sign' wrote there"),
    SERVER_FAILS("the server answered with a fault", "see the server's own log"),
    TOO_SLOW("the server took too long", "see what holds the server or the network up"),
    CUT_SHORT("the answer ended before its end", "see the server's own log; the next look tries again"),
    TOO_LARGE(
            "what is published is larger than 16 MB", "leave out of the folder what is not policy, and sign it again"),
    FILE_UNREADABLE("the file cannot be read", "check who may read it, and that it is there"),
    DISK_FULL("what was fetched cannot be kept", "see data directory and disk"),
    NOT_A_BUNDLE(
            Refusal.NOT_A_BUNDLE.text(),
            "publish the whole file that 'sluice policy sign' wrote; write it beside the old one, then rename it"),
    WRONG_SIGNATURE(
            Refusal.WRONG_SIGNATURE.text(), "sign it with the key that bundle.pub belongs to, or with its successor"),
    EXPIRED(Refusal.EXPIRED.text(), "sign it again, with a higher --counter"),
    ROLLED_BACK(Refusal.ROLLED_BACK.text(), "sign it with a higher --counter than the one in force");

    private final String text;
    private final String cure;

    Trouble(String text, String cure) {
        this.text = text;
        this.cure = cure;
    }

    public String text() {
        return text;
    }

    public String cure() {
        return cure;
    }

    static Trouble of(Refusal refusal) {
        return switch (refusal) {
            case NOT_A_BUNDLE -> NOT_A_BUNDLE;
            case WRONG_SIGNATURE -> WRONG_SIGNATURE;
            case EXPIRED -> EXPIRED;
            case ROLLED_BACK -> ROLLED_BACK;
            case NOT_YET -> throw new IllegalArgumentException("a roll-out that has not come yet is no trouble");
        };
    }

    /** Of an answer that is neither the file nor "not modified". */
    static Trouble ofStatus(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> REDIRECTED;
            case 401, 403 -> NOT_ALLOWED;
            case 404, 410 -> NOT_THERE;
            case 407 -> PROXY_REFUSED;
            default -> SERVER_FAILS;
        };
    }
}
