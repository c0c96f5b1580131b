package dev.sluice.detect.secret;

import java.util.List;
import java.util.Locale;

/** Recognises values that stand for a secret without being one, or are meant to be known. */
public final class Placeholders {
    private static final int LONGEST_RUN = 6;

    private static final List<String> WORDS = List.of(
            "example",
            "xxxxx",
            "*****",
            "your_",
            "your-",
            "yourapi",
            "yoursecret",
            "yourtoken",
            "yourpassword",
            "placeholder",
            "changeme",
            "change_me",
            "change-me",
            "replaceme",
            "replace_me",
            "redacted",
            "dummy",
            "token_here",
            "tokenhere",
            "key_here",
            "keyhere",
            "insert_",
            "put_your",
            // How public keys begin in DER and in OpenSSH, in base 64.
            "miibijanbgkq",
            "miicijanbgkq",
            "migfma0gcsqgsib3dqebaquaa4gn",
            "mfkwewyhkozizj0caq",
            "aaaab3nzac1yc2e",
            "aaaac3nzac1lzdi1nte5",
            // An Ed25519 key as a name, in base 58.
            "z6mk",
            // "user:password", "username:password" and the example of RFC 7617, in base 64.
            "dxnlcjpwyxnzd29yz",
            "dxnlcm5hbwu6cgfzc3dvcm",
            "qwxhzgrpbjpvcgvuihnlc2ftzq",
            // Bytes that count up, as in test vectors.
            "000102030405",
            // The key of a PostHog project, which stands in every page.
            "phc_",
            // What stands in a keeper of secrets, or was encrypted by one.
            "op://",
            "vault:",
            "enc[",
            "{cipher}",
            "@microsoft.keyvault",
            "${",
            "{{",
            "...");

    private Placeholders() {}

    public static boolean matches(CharSequence value) {
        String lower = new StringBuilder(value).toString().toLowerCase(Locale.ROOT);
        return longestRun(lower) > LONGEST_RUN || WORDS.stream().anyMatch(lower::contains);
    }

    private static int longestRun(String value) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < value.length(); i++) {
            run = i > 0 && value.charAt(i) == value.charAt(i - 1) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
